package org.cites360.account.signin;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.cites360.account.store.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what is no longer needed about who signed in from where. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {

    @Bean
    Task<Void> forgetSignIns(Throttle throttle, KnownDevices devices, Sessions sessions) {
        return Tasks.recurring("account-forget", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    throttle.forgetOld();
                    devices.forgetOld();
                    sessions.forgetOld();
                });
    }
}
