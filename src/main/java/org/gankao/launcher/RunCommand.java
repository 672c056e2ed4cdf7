package org.gankao.launcher;

import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the database, brings the schema up to date, starts the server, and stays until it is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Start the product; stop it with Ctrl-C or SIGTERM.")
final class RunCommand implements Callable<Integer> {

    /** Which fictional county is loaded; its spelling in lower case is the value of {@code gankao.demo}. */
    enum Demo {
        OFF,
        SMALL,
        FULL
    }

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "gankao-data",
            description = "Directory for everything that is kept (default: ${DEFAULT-VALUE}).")
    Path data;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    String address;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--demo",
            arity = "0..1",
            paramLabel = "SIZE",
            defaultValue = "OFF",
            fallbackValue = "FULL",
            description =
                    "Load the fictional county Qingxi: full (default) or small. Accounts are public: never for real work.")
    Demo demo;

    @Option(
            names = "--tls",
            description = "Serve HTTPS with a certificate made here, so that phones keep data offline.")
    boolean tls;

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "Serve HTTPS with the key and certificate of this PKCS#12 file.")
    @Nullable
    Path keystore;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password of the PKCS#12 file.")
    @Nullable
    Path keystorePassword;

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            description =
                    "Address of the reverse proxy that serves HTTPS; its X-Forwarded-Proto and -For are believed.")
    @Nullable
    String proxy;

    @Option(
            names = "--hsts",
            description = "Tell browsers to come by HTTPS only, for a year. Needs a certificate they trust:"
                    + " --tls-keystore or --proxy.")
    boolean hsts;

    @Option(
            names = "--hosts",
            paramLabel = "NAMES",
            split = ",",
            description = "Host names people use, with commas between; requests for others are refused.")
    List<String> hosts = List.of();

    @Option(names = "--new-setup-code", description = "Make a new one-time code for setting up an administrator.")
    boolean newSetupCode;

    @Option(
            names = "--war",
            paramLabel = "PATH",
            description =
                    "Application to run, a WAR or the directory of an unpacked one (default: the WAR beside the jar).")
    @Nullable
    Path war;

    @Option(
            names = "--engine",
            paramLabel = "DIR",
            defaultValue = "${env:GANKAO_ENGINE}",
            description = "Where the MariaDB programs are unpacked (default: in the data directory, or GANKAO_ENGINE).")
    @Nullable
    Path engine;

    @Override
    public Integer call() throws InterruptedException {
        Path application = application();
        refuseUntrustedHsts();
        DataDirectory kept = DataDirectory.open(data);
        Shutdown shutdown = new Shutdown();
        shutdown.then(kept);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "gankao-stop"));

        Path logSettings = LogSetup.begin(kept);
        Phases phases = new Phases(System.out);
        try {
            start(kept, application, logSettings, phases, shutdown);
        } catch (LaunchException e) {
            phases.abandon();
            throw e;
        }
        new CountDownLatch(1).await(); // the shutdown hook ends the process
        return 0;
    }

    private void start(DataDirectory kept, Path application, Path logSettings, Phases phases, Shutdown shutdown) {
        TlsIdentity identity = identity(kept);
        StartingPage starting = StartingPage.open(new InetSocketAddress(address, port), identity);
        phases.begin("database");
        DatabaseAccess access = database(kept, shutdown);
        phases.begin("schema");
        SchemaMigration.Outcome schema = SchemaMigration.migrate(access);
        phases.begin("server");
        Optional<String> setupCode = setupCode(new Secrets(kept), schema);
        tellApplication(kept, access, setupCode);
        PayaraServer server =
                PayaraServer.boot(kept, logSettings, new PayaraServer.Listener(address, port, identity, proxy != null));
        shutdown.then(server::stop);
        phases.begin("application");
        server.deploy(application, LogSetup.logFile(kept));
        starting.close();
        server.listen();
        phases.end();
        new Welcome(address, port, secure(), proxy != null, demo != Demo.OFF, kept).print(System.out, setupCode);
    }

    private DatabaseAccess database(DataDirectory kept, Shutdown shutdown) {
        Optional<DatabaseAccess> own = OwnDatabase.from(System.getenv());
        if (own.isPresent()) {
            OwnDatabase.check(own.get());
            return own.get();
        }
        Path home = engine != null ? engine : kept.file("engine-" + MariaDbEngine.version());
        EmbeddedMariaDb started = EmbeddedMariaDb.start(kept, MariaDbEngine.in(home));
        shutdown.then(started);
        DatabaseWatch.begin(started);
        return started.access();
    }

    /** Made for a new, empty installation; the application deletes the file when the code has been used. */
    private Optional<String> setupCode(Secrets secrets, SchemaMigration.Outcome schema) {
        if (demo != Demo.OFF) {
            return Optional.empty();
        }
        if (schema.wasEmpty() || newSetupCode) {
            return Optional.of(secrets.newCode("setup-code"));
        }
        return secrets.find("setup-code");
    }

    private void tellApplication(DataDirectory kept, DatabaseAccess access, Optional<String> setupCode) {
        System.setProperty("gankao.db.url", access.url());
        System.setProperty("gankao.db.user", access.app().user());
        System.setProperty("gankao.db.password", access.app().password());
        System.setProperty("gankao.data", kept.root().toString());
        System.setProperty("gankao.demo", demo.name().toLowerCase(Locale.ROOT));
        System.setProperty("gankao.tls", Boolean.toString(secure() || proxy != null));
        System.setProperty("gankao.hsts", Boolean.toString(hsts));
        if (!hosts.isEmpty()) {
            System.setProperty("gankao.hosts", String.join(",", hosts));
        }
        if (proxy != null) {
            System.setProperty("gankao.proxy", proxy);
        }
        setupCode.ifPresent(code -> System.setProperty("gankao.setup.code", code));
    }

    private boolean secure() {
        return tls || keystore != null;
    }

    private @Nullable TlsIdentity identity(DataDirectory kept) {
        if (keystore == null) {
            return tls ? SelfMadeCertificate.in(kept, address) : null;
        }
        if (keystorePassword == null) {
            throw new LaunchException("--tls-keystore needs --tls-password-file.");
        }
        return TlsIdentity.of(keystore, keystorePassword);
    }

    /** A browser that was told so lets nobody past its warning about a certificate it does not know. */
    private void refuseUntrustedHsts() {
        if (hsts && keystore == null && proxy == null) {
            throw new LaunchException("--hsts needs a certificate that browsers trust: --tls-keystore or --proxy.");
        }
    }

    private Path application() {
        Path path = war != null ? war : besideThisJar().resolve("gankao.war");
        if (!Files.exists(path)) {
            throw new LaunchException("There is no application at " + path.toAbsolutePath() + "; name it with --war.");
        }
        return path.toAbsolutePath();
    }

    private static Path besideThisJar() {
        try {
            return Path.of(RunCommand.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath()
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The address of this jar is not a path.", e);
        }
    }
}
