package fr.acteurs.application.deliver;

class MemoryRemoteFolderTest extends RemoteFolderContract {

    private final RemoteFolders folders = MemoryRemoteFolder.folders();

    @Override
    protected RemoteFolders folders() {
        return folders;
    }
}
