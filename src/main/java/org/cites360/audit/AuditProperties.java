package org.cites360.audit;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the record is kept.
 *
 * @param keep calendar months are removed as a whole once their last day is longer ago than this
 */
@ConfigurationProperties("cites.audit")
public record AuditProperties(@DefaultValue("2y") Period keep) {}
