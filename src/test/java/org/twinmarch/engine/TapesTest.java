package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Side;

class TapesTest {

    private final List<String> heard = new ArrayList<>();

    @Test
    @DisplayName("several tapes hear whatever one would hear, in their order")
    void all() throws ReflectiveOperationException {
        Tape tapes = new Tapes(listening("first"), listening("second"));

        for (Method news : Tape.class.getDeclaredMethods()) {
            if (!news.isSynthetic()) {
                heard.clear();
                tell(tapes, news);
                assertEquals(List.of("first " + news.getName(), "second " + news.getName()), heard);
            }
        }
    }

    private static void tell(Tape tapes, Method news) throws IllegalAccessException, InvocationTargetException {
        Object[] arguments =
                Arrays.stream(news.getParameterTypes()).map(TapesTest::any).toArray();
        news.invoke(tapes, arguments);
    }

    private static Object any(Class<?> type) {
        if (type == double.class) {
            return 1.5;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == long.class) {
            return 1L;
        }
        return type == int.class ? (Object) 1 : type == Side.class ? Side.A : null;
    }

    private Tape listening(String name) {
        return (Tape) Proxy.newProxyInstance(
                Tape.class.getClassLoader(), new Class<?>[] {Tape.class}, (proxy, news, told) -> {
                    heard.add(name + " " + news.getName());
                    return news.getReturnType() == boolean.class ? false : null;
                });
    }
}
