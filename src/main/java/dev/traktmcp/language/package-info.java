/**
 * What people say of dates, episodes, genres, languages and countries in other languages, as tables beside it that a
 * speaker can read and mend. They are read when the first words are not understood, as most conversations need none.
 */
@NullMarked
package dev.traktmcp.language;

import org.jspecify.annotations.NullMarked;
