package com.xtarly.rewards.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's driver, with something done to each statement before it is prepared. */
final class ForgetfulDriver implements Driver {
    private static final String PREFIX = "jdbc:forgetful:";

    private final UnaryOperator<String> change;

    ForgetfulDriver(UnaryOperator<String> change) {
        this.change = change;
    }

    /** The same database, by way of this driver. */
    static Database reaching(TestDatabase database) {
        String url = PREFIX + database.jdbcUrl();
        return new Database(url, database.owner(), database.application());
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Connection honest = DriverManager.getConnection(url.substring(PREFIX.length()), properties);
        InvocationHandler changing = (self, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            if (method.getName().equals("prepareStatement")) {
                arguments[0] = change.apply((String) arguments[0]);
            }
            try {
                return method.invoke(honest, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Connection)
                Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, changing);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }
}
