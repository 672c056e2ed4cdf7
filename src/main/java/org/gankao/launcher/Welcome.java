package org.gankao.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What the console says once the product can be used. */
record Welcome(String address, int port, boolean secure, boolean behindProxy, boolean demo, DataDirectory data) {

    private static final long DEMO_MINUTES = 10;

    void print(PrintStream console, Optional<String> setupCode) {
        console.println();
        console.println("Gankao is ready: " + url());
        setupCode.ifPresent(code -> console.println(
                "Set up the first administrator at " + url() + "set-up.xhtml with the one-time code " + code));
        if (!secure && !behindProxy) {
            console.println("Plain HTTP: phones keep data offline only over TLS (option --tls) or on localhost.");
        }
        console.println("Log: " + LogSetup.logFile(data));
        if (demo) {
            demoAccounts(console);
        }
        console.flush();
    }

    private String url() {
        String host = address.equals("0.0.0.0") || address.equals("127.0.0.1") ? "localhost" : address;
        return (secure ? "https" : "http") + "://" + host + ":" + port + "/";
    }

    /** The application writes them when it has made them, at the first start some seconds after the server is ready. */
    private void demoAccounts(PrintStream console) {
        Path accounts = data.file("demo-accounts.txt");
        if (!Files.exists(accounts)) {
            console.println("The demo county is being made; its accounts follow.");
            console.flush();
        }
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(DEMO_MINUTES);
        try {
            while (!Files.exists(accounts) && System.nanoTime() < deadline) {
                Thread.sleep(200);
            }
            if (Files.exists(accounts)) {
                console.println();
                console.println(Files.readString(accounts));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
