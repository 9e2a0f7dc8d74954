/** The report of a study: one page that a browser shows by itself. See {@code docs/reference/results.md}. */
package org.twinmarch.report.page;
