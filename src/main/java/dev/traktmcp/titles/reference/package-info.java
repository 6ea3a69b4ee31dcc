/** Takes apart what was said: {@link dev.traktmcp.titles.reference.Reference} holds name, id, link, season and year. */
package dev.traktmcp.titles.reference;
