package org.gankao.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Payara Micro inside this process: one listener, one node, no cluster, no calls home. */
final class PayaraServer {

    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    private static final String PROTOCOL = "configs.config.server-config.network-config.protocols.protocol.";

    private static final long STOP_MILLIS = 30_000;

    /**
     * Where and how it listens.
     *
     * @param tls the certificate to show, or null for plain HTTP
     * @param behindProxy whether a proxy tells by X-Forwarded-Proto if the browser uses HTTPS
     */
    record Listener(String address, int port, @Nullable TlsIdentity tls, boolean behindProxy) {}

    private final PayaraMicroRuntime runtime;
    private final AdminCommandRunner commands;

    private PayaraServer(PayaraMicroRuntime runtime, AdminCommandRunner commands) {
        this.runtime = runtime;
        this.commands = commands;
    }

    /**
     * Boots the server without an application; it does not listen before {@link #listen}.
     *
     * @param logSettings for java.util.logging, which the server sets up anew
     */
    static PayaraServer boot(DataDirectory data, Path logSettings, Listener listener) {
        TlsIdentity tls = listener.tls();
        if (tls != null) {
            System.setProperty("javax.net.ssl.keyStore", tls.keystore().toString());
            System.setProperty("javax.net.ssl.keyStorePassword", tls.password());
            System.setProperty("javax.net.ssl.keyStoreType", "PKCS12");
        }
        System.setProperty("payaramicro.disablePhoneHome", "true");
        // Reading classes from jars inside a jar takes a third of the start; so they are unpacked once.
        PayaraMicro.setUpackedJarDir(data.directory(libraries()).toFile());
        PayaraMicro micro = PayaraMicro.getInstance();
        micro.setRootDir(emptied(data.file("server")).toFile());
        micro.setLogPropertiesFile(logSettings.toFile());
        micro.setPrintLogo(false);
        micro.setNoHazelcast(true);
        micro.setHttpPort(listener.port());
        micro.setInstanceName("gankao");
        micro.setPreBootHandler(commands -> prepare(commands, listener));
        AtomicReference<AdminCommandRunner> afterBoot = new AtomicReference<>();
        micro.setPostBootHandler(afterBoot::set);
        try {
            PayaraMicroRuntime runtime = micro.bootStrap();
            return new PayaraServer(runtime, Objects.requireNonNull(afterBoot.get(), "The server has booted"));
        } catch (BootstrapException e) {
            throw new LaunchException("The application server does not start: " + e.getMessage(), e);
        }
    }

    /**
     * Deploys at the root of the server.
     *
     * @param application the WAR, or the directory of an unpacked one
     * @throws LaunchException the deployment failed; the log says why
     */
    void deploy(Path application, Path log) {
        boolean deployed = runtime.deploy("gankao", "/", application.toFile());
        if (!deployed || runtime.getDeployedApplicationNames().isEmpty()) {
            throw new LaunchException("The application cannot be deployed. The reason is in " + log);
        }
    }

    /**
     * Begins to answer on the port.
     *
     * @throws LaunchException if it cannot
     */
    void listen() {
        ClusterCommandResult result = commands.run("set", LISTENER + "enabled=true");
        if (result.getExitStatus() != ClusterCommandResult.ExitStatus.SUCCESS) {
            throw new LaunchException("The server cannot listen: " + result.getOutput(), result.getFailureCause());
        }
    }

    /** Returns when nothing of the server runs any more, so that the database can be stopped next. */
    void stop() throws InterruptedException {
        try {
            runtime.shutdown();
        } catch (BootstrapException | IllegalStateException e) {
            Logger.getLogger(PayaraServer.class.getName()).log(Level.FINE, "Already stopping.", e);
        }
        // At a signal the server's own hook runs beside this one and may have been first.
        for (Thread other : Thread.getAllStackTraces().keySet()) {
            if (other.getClass().getName().startsWith("fish.payara.micro.impl.PayaraMicroImpl")) {
                other.join(STOP_MILLIS);
            }
        }
    }

    private static void prepare(AdminCommandRunner commands, Listener listener) {
        TlsIdentity tls = listener.tls();
        set(commands, LISTENER + "enabled=false");
        String protocol = tls == null ? "http-listener" : "https-listener";
        set(commands, LISTENER + "address=" + listener.address());
        set(commands, LISTENER + "protocol=" + protocol);
        set(commands, PROTOCOL + protocol + ".http.server-header=false");
        set(commands, PROTOCOL + protocol + ".http.xpowered-by=false");
        if (listener.behindProxy()) {
            set(commands, PROTOCOL + protocol + ".http.scheme-mapping=X-Forwarded-Proto");
        }
        if (tls != null) {
            set(commands, PROTOCOL + protocol + ".ssl.cert-nickname=" + tls.alias());
        }
    }

    private static void set(AdminCommandRunner commands, String setting) {
        commands.run("set", setting);
    }

    /** Named like the jar, for example payara-micro-6.2025.10, so that versions do not mix. */
    private static String libraries() {
        String jar = PayaraMicro.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return jar.substring(jar.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
    }

    /** The server remembers deployments in its directory and would deploy twice; nothing in it is worth keeping. */
    private static Path emptied(Path directory) {
        try {
            FileTrees.delete(directory);
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
