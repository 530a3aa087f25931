package fr.acteurs.adapters.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One connection, given again and again to one thread: signing in takes longer than most of what tests do then. */
final class KeptConnection {

    private KeptConnection() {}

    static DataSource of(DataSource database) throws SQLException {
        Connection real = database.getConnection();
        Object kept = Proxy.newProxyInstance(
                KeptConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : invoke(real, method, arguments));
        return (DataSource) Proxy.newProxyInstance(
                KeptConnection.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? kept : invoke(database, method, arguments));
    }

    private static Object invoke(Object real, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
