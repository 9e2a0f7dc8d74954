/** The page that replays one run. See {@code docs/guide/trace.md}. */
package org.twinmarch.report.replay;
