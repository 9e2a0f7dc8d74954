package org.twinmarch.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets work tidy up after Ctrl-C (or a termination signal): its thread is interrupted, and the program ends only when the
 * work is over. The shell is told 130 (or 143) by the signal itself.
 */
final class Interruption {

    private static final long PATIENCE_SECONDS = 60;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");

    private Interruption() {}

    /** Does work on the calling thread; a signal meanwhile interrupts it. */
    static <T> T during(Callable<T> work) throws Exception {
        Interruption signal = new Interruption();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        try {
            return work.call();
        } finally {
            signal.release();
        }
    }

    private void interrupt() {
        worker.interrupt();
        try {
            // The bound is for work that does not hear: a signal must end the program in the end.
            tidy.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException endNow) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        tidy.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // The hook is running, and has just been released.
        }
    }
}
