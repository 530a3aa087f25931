package fr.acteurs.application.deliver;

/** Opens sessions on one {@link RemoteFolder}: the port that a transport implements. Safe for use by several threads. */
public interface RemoteFolders {

    /** Connects. Throws {@link DeliveryFailure} when that cannot be done; nothing is retried here. */
    RemoteFolder open();

    /** Where this leads, for messages and reports: {@code outbox/} or {@code sftp://cdc@host:22/in}. Never a secret. */
    String address();
}
