/** The command line: options in, exit codes out, and the only code that talks to the terminal. */
package org.twinmarch.cli;
