// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import com.github.weisj.jsvg.renderer.output.Output;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;

/// A canvas that is taken away from a drawing that takes too long.
///
/// @param drawn where it is drawn
/// @param end in nanoseconds of [System#nanoTime()]
record Patience(Output drawn, long end) implements InvocationHandler {

    /// It took too long.
    static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Output of(Output drawn, Duration longest) {
        return new Patience(drawn, System.nanoTime() + longest.toNanos()).canvas();
    }

    private Output canvas() {
        return (Output) Proxy.newProxyInstance(Output.class.getClassLoader(), new Class<?>[] {Output.class}, this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (System.nanoTime() - end > 0) {
            throw new LostException();
        }
        try {
            Object result = method.invoke(drawn, arguments);
            return result instanceof Output child ? new Patience(child, end).canvas() : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
