/** Shows findings: a table for the terminal, charts for a paper. See {@code docs/reference/results.md}. */
package org.twinmarch.report;
