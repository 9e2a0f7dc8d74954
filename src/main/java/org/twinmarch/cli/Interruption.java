package org.twinmarch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.channels.ClosedByInterruptException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets work come to a good end after Ctrl-C (or a termination signal): its thread is interrupted, and goes on to write what it
 * has. Whoever signals again ends the program at once.
 *
 * <p>A shutdown hook would not do: while the Java machine shuts down, fonts cannot be read, and nothing could be drawn. The
 * class that hears signals is the machine's own and is not part of the language; where it is missing, or where signals are
 * ignored, the program is ended without a word, as it would be anyway.
 */
final class Interruption implements InvocationHandler {

    private static final List<String> SIGNALS = List.of("INT", "TERM");

    private final Thread worker = Thread.currentThread();
    private final AtomicBoolean heard = new AtomicBoolean();
    /** The signals that are heard, each with who heard it before. */
    private final Map<Object, Object> former = new LinkedHashMap<>();

    private Interruption() {}

    /** Does work on the calling thread; a signal meanwhile interrupts it. */
    static <T> T during(Callable<T> work) throws Exception {
        Interruption signal = new Interruption();
        signal.listen();
        try {
            return work.call();
        } finally {
            signal.leave();
        }
    }

    /** Work that may be interrupted while it waits or writes. */
    @FunctionalInterface
    interface Work<T> {
        T work() throws IOException, InterruptedException;
    }

    /**
     * Does work, and tells an interruption as one wherever it was heard: while waiting, or while writing to a file.
     *
     * @throws InterruptedException if the work was interrupted
     * @throws IOException          if it failed otherwise
     */
    static <T> T heardIn(Work<T> work) throws IOException, InterruptedException {
        try {
            return work.work();
        } catch (ClosedByInterruptException closed) {
            throw told(closed);
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof ClosedByInterruptException closed) {
                throw told(closed);
            }
            throw failure.getCause();
        }
    }

    private static InterruptedException told(ClosedByInterruptException closed) {
        InterruptedException told = new InterruptedException("interrupted while a file was written");
        told.initCause(closed);
        return told;
    }

    private void listen() {
        for (String name : SIGNALS) {
            try {
                Class<?> handler = Class.forName("sun.misc.SignalHandler");
                Object signal = Class.forName("sun.misc.Signal")
                        .getConstructor(String.class)
                        .newInstance(name);
                Object self = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, this);
                former.put(signal, handle(signal, self));
            } catch (ReflectiveOperationException deaf) {
                return;
            }
        }
    }

    private void leave() {
        former.forEach((signal, before) -> {
            try {
                handle(signal, before);
            } catch (ReflectiveOperationException deaf) {
                throw new IllegalStateException("a signal that was heard cannot be given back", deaf);
            }
        });
    }

    private static Object handle(Object signal, Object listener) throws ReflectiveOperationException {
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        return signal.getClass().getMethod("handle", signal.getClass(), handler).invoke(null, signal, listener);
    }

    /** A signal has come; anything else asked of the listener is answered by this object. */
    @Override
    public Object invoke(Object listener, Method method, Object[] arguments) throws ReflectiveOperationException {
        if (!method.getName().equals("handle")) {
            return method.invoke(this, arguments);
        }
        if (heard.getAndSet(true)) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
        }
        worker.interrupt();
        return this; // and nobody takes it: to hear is not to answer
    }
}
