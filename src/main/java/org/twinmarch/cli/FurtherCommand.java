package org.twinmarch.cli;

import java.util.concurrent.Callable;

/** A command that not every build has: profiles of the build add it with what it needs. Found by {@link java.util.ServiceLoader}. */
public interface FurtherCommand extends Callable<Integer> {}
