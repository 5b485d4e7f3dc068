package org.threeplug.desktop.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/// A server for files that is reached by SFTP, as a shop may rent one.
record FileServer(SshServer server, String fingerprint) implements AutoCloseable {

    /// @param folder what its only user sees
    static FileServer start(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder.resolve("shop"));
        var keys = new SimpleGeneratorHostKeyProvider();
        var server = SshServer.setUpDefaultServer();
        server.setHost("localhost");
        server.setPort(0);
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator((user, password, _) -> user.equals("backup") && password.equals("secret"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.start();
        var key = keys.loadKeys(null).iterator().next().getPublic();
        return new FileServer(server, KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
    }

    /// What `backup.properties` has to say.
    List<String> plan() {
        return List.of(
                "sftp.host=localhost",
                "sftp.port=" + server.getPort(),
                "sftp.user=backup",
                "sftp.folder=shop",
                "sftp.password=secret",
                "sftp.fingerprint=" + fingerprint);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
