package com.xtarly.rewards.application.broken;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** Stands before honest stores and does one thing differently. */
record Facade(Transactions honest, Function<UnitOfWork, UnitOfWork> change) implements Transactions {
    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        return honest.write(tx -> work.apply(change.apply(tx)));
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return honest.read(tx -> work.apply(change.apply(tx)));
    }

    /** How a method of a port is answered instead. */
    @FunctionalInterface
    interface Answer {
        Object to(UnitOfWork tx, Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    /** Stores of which one method, such as {@code customers.find}, is answered differently. */
    static Transactions changing(Transactions honest, String portAndMethod, Answer answer) {
        return new Facade(
                honest,
                tx -> proxy(
                        UnitOfWork.class,
                        (port, ignored) -> proxy(port.getReturnType(), (method, arguments) -> {
                            String called = port.getName() + "." + method.getName();
                            return called.equals(portAndMethod)
                                    ? answer.to(tx, method, arguments)
                                    : method.invoke(port.invoke(tx), arguments);
                        })));
    }

    /** What the honest stores answer to the same call, or to one with other arguments. */
    static Object honestly(UnitOfWork tx, Method method, Object... arguments) throws ReflectiveOperationException {
        for (Method port : UnitOfWork.class.getMethods()) {
            if (port.getReturnType().equals(method.getDeclaringClass())) {
                return method.invoke(port.invoke(tx), arguments);
            }
        }
        throw new NoSuchMethodException(method.toString());
    }

    @FunctionalInterface
    interface Call {
        Object answer(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    static <P> P proxy(Class<P> port, Call call) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, given) -> {
            try {
                return call.answer(method, given == null ? new Object[0] : given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
