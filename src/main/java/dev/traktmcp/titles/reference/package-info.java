/** Takes apart what was said: {@link dev.traktmcp.titles.reference.Reference} holds name, id, link, season and year. */
@NullMarked
package dev.traktmcp.titles.reference;

import org.jspecify.annotations.NullMarked;
