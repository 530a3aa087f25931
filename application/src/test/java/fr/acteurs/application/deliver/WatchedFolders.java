package fr.acteurs.application.deliver;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Folders on which every gesture is told twice, before and after it is done, to whoever watches; a watch may throw. */
public final class WatchedFolders implements RemoteFolders {

    private static final Set<String> NOT_COUNTED = Set.of("close", "durable");

    /** Told of gestures: {@code renameToFree} and the name that it makes, {@code write} and its name. */
    @FunctionalInterface
    public interface Watch {
        void gesture(String gesture, String name, boolean done);
    }

    private final RemoteFolders folders;
    private final Watch watch;

    public WatchedFolders(RemoteFolders folders, Watch watch) {
        this.folders = folders;
        this.watch = watch;
    }

    @Override
    public RemoteFolder open() {
        RemoteFolder folder = folders.open();
        Class<?>[] type = {RemoteFolder.class};
        return (RemoteFolder) Proxy.newProxyInstance(
                RemoteFolder.class.getClassLoader(), type, (proxy, method, args) -> call(folder, method, args));
    }

    @Override
    public String address() {
        return folders.address();
    }

    private Object call(RemoteFolder folder, Method method, Object[] args) throws Throwable {
        if (NOT_COUNTED.contains(method.getName())) {
            return invoke(folder, method, args);
        }
        String name = args == null ? "" : args[args.length == 2 && args[1] instanceof String ? 1 : 0].toString();
        watch.gesture(method.getName(), name, false);
        Object answer = invoke(folder, method, args);
        watch.gesture(method.getName(), name, true);
        return answer;
    }

    private static Object invoke(RemoteFolder folder, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(folder, args);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
