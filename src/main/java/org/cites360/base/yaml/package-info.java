/** Files that people write by hand, as YAML: read with the place of every value, checked by a JSON Schema, mistakes worded for their author. */
@NullMarked
package org.cites360.base.yaml;

import org.jspecify.annotations.NullMarked;
