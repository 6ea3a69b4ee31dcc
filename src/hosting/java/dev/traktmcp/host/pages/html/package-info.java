/** What people see: pages made of plain records, as HTML that holds nothing but what its template says. */
@NullMarked
package dev.traktmcp.host.pages.html;

import org.jspecify.annotations.NullMarked;
