package org.threeplug.persistence.backup.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.helpers.TimeoutIndicator;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.threeplug.persistence.backup.copying.KeyCopy;
import org.threeplug.persistence.backup.places.BackupPlan.Sftp;
import org.threeplug.persistence.backup.sealing.BackupName;

/// A folder on a server that is reached by SFTP. The server must be the one whose fingerprint stands in the plan.
///
/// @param silence so long a server may answer nothing at all, then it is given up
public record SftpTarget(Sftp server, Duration silence) implements BackupTarget {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final int PIECE = 32 * 1024;

    public SftpTarget(Sftp server) {
        this(server, SILENCE);
    }

    private interface Work<T> {
        T on(SftpClient client) throws IOException;
    }

    @Override
    public String place() {
        return "sftp://" + server.user() + "@" + server.host() + ":" + server.port() + "/" + server.folder();
    }

    @Override
    public List<Stored> list() throws IOException {
        return connected(client -> {
            var found = new ArrayList<Stored>();
            for (var entry : client.readDir(server.folder())) {
                BackupTarget.stored(entry.getFilename(), entry.getAttributes().getSize())
                        .ifPresent(found::add);
            }
            return found;
        });
    }

    @Override
    public void put(Path file) throws IOException {
        var target = remote(file.getFileName().toString());
        connected(client -> {
            write(client, file, target + ".part");
            if (exists(client, target)) {
                client.remove(target);
            }
            client.rename(target + ".part", target);
            return target;
        });
    }

    private static void write(SftpClient client, Path file, String target) throws IOException {
        try (var handle = client.open(target, OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
                var in = Files.newInputStream(file)) {
            var piece = new byte[PIECE];
            var position = 0L;
            for (var count = in.read(piece); count >= 0; count = in.read(piece)) {
                client.write(handle, position, piece, 0, count);
                position += count;
            }
            var sync = client.getExtension(OpenSSHFsyncExtension.class);
            if (sync != null && sync.isSupported()) {
                sync.fsync(handle);
            }
        }
        var sent = client.stat(target).getSize();
        if (sent != Files.size(file)) {
            throw new IOException("the server holds " + sent + " of " + Files.size(file) + " bytes");
        }
    }

    private static boolean exists(SftpClient client, String file) {
        try {
            client.stat(file);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public Path fetch(BackupName name, Path work) throws IOException {
        return fetched(name.toString(), work);
    }

    private Path fetched(String name, Path work) throws IOException {
        Files.createDirectories(work);
        var local = work.resolve(name);
        return connected(client -> {
            try (var in = client.read(remote(name));
                    var out = Files.newOutputStream(local)) {
                in.transferTo(out);
            }
            return local;
        });
    }

    /// In pieces as they are asked for: the library's own stream reads far ahead.
    @Override
    public void look(List<BackupName> names, Look look) throws IOException {
        connected(client -> {
            for (var name : names) {
                try (var in = new RemoteBeginning(client, remote(name.toString()))) {
                    look.at(name, in);
                }
            }
            return names;
        });
    }

    @Override
    public void delete(BackupName name) throws IOException {
        connected(client -> {
            client.remove(remote(name.toString()));
            return name;
        });
    }

    @Override
    public List<String> keyCopies() throws IOException {
        return connected(client -> {
            var found = new ArrayList<String>();
            for (var entry : client.readDir(server.folder())) {
                if (entry.getFilename().endsWith(KeyCopy.SUFFIX)) {
                    found.add(entry.getFilename());
                }
            }
            return found;
        });
    }

    @Override
    public Path fetchKeys(String file, Path work) throws IOException {
        return fetched(file, work);
    }

    @Override
    public void deleteKeys(String file) throws IOException {
        connected(client -> {
            client.remove(remote(file));
            return file;
        });
    }

    private String remote(String name) {
        return server.folder().isEmpty() ? name : server.folder() + "/" + name;
    }

    private <T> T connected(Work<T> work) throws IOException {
        var seen = new AtomicReference<>("");
        try (var ssh = SshClient.setUpDefaultClient()) {
            ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
            ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
            CoreModuleProperties.IDLE_TIMEOUT.set(ssh, silence);
            ssh.setServerKeyVerifier((session, address, key) -> isKnown(address, key, seen));
            ssh.start();
            try (var session = ssh.connect(server.user(), server.host(), server.port())
                    .verify(PATIENCE)
                    .getSession()) {
                identify(session);
                session.auth().verify(PATIENCE);
                return patiently(work, session);
            }
        } catch (IOException e) {
            if (!seen.get().isEmpty()) {
                throw new IOException(
                        "the server shows the key " + seen.get() + ", not the one in the plan ("
                                + server.fingerprint().orElse("none") + ")",
                        e);
            }
            throw e;
        }
    }

    private <T> T patiently(Work<T> work, ClientSession session) throws IOException {
        try (var client = SftpClientFactory.instance().createSftpClient(session)) {
            return work.on(client);
        } catch (UncheckedIOException e) { // what a listing that breaks off throws
            throw told(e.getCause(), session);
        } catch (IOException e) {
            throw told(e, session);
        }
    }

    /// The library has no exception of its own for a server that is silent: the client says so in words, unless the session
    /// notices first. A test holds it to that.
    private IOException told(IOException e, ClientSession session) {
        var silent = String.valueOf(e.getMessage()).startsWith("Timeout expired")
                || session.getTimeoutStatus().getStatus() == TimeoutIndicator.TimeoutStatus.IdleTimeout;
        return silent ? new IOException("the server has not answered for " + silence.toSeconds() + " seconds", e) : e;
    }

    private boolean isKnown(SocketAddress address, PublicKey key, AtomicReference<String> seen) {
        var fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        if (server.fingerprint().filter(fingerprint::equals).isPresent()) {
            return true;
        }
        seen.set(fingerprint + " at " + address);
        return false;
    }

    private void identify(ClientSession session) throws IOException {
        server.password().ifPresent(session::addPasswordIdentity);
        if (server.key().isPresent()) {
            for (var pair : new FileKeyPairProvider(server.key().get()).loadKeys(session)) {
                session.addPublicKeyIdentity(pair);
            }
        }
    }
}
