package fr.acteurs.application.deliver;

class MemoryRemoteFolderTest extends RemoteFolderContract {

    private final MemoryRemoteFolder.Folders folders = MemoryRemoteFolder.folders();

    @Override
    protected RemoteFolders folders() {
        return folders;
    }

    @Override
    protected void obstruct(String name, Obstacle what) {
        folders.obstruct(name);
    }
}
