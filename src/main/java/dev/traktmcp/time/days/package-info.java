/** Days that people call by a name, as {@code holidays.txt} has them, and the weekends that go with them. */
@NullMarked
package dev.traktmcp.time.days;

import org.jspecify.annotations.NullMarked;
