package org.gankao.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the console says once the product can be used. */
record Welcome(String address, int port, boolean secure, boolean behindProxy, DataDirectory data) {

    void print(PrintStream console, Optional<String> setupCode) {
        console.println();
        console.println("Gankao is ready: " + url());
        setupCode.ifPresent(code -> console.println(
                "Set up the first administrator at " + url() + "set-up.xhtml with the one-time code " + code));
        demoAccounts(console);
        if (!secure && !behindProxy) {
            console.println("Plain HTTP: phones keep data offline only over TLS (option --tls) or on localhost.");
        }
        console.println("Log: " + LogSetup.logFile(data));
        console.flush();
    }

    private String url() {
        String host = address.equals("0.0.0.0") || address.equals("127.0.0.1") ? "localhost" : address;
        return (secure ? "https" : "http") + "://" + host + ":" + port + "/";
    }

    /** Written by the application when the demo is loaded. */
    private void demoAccounts(PrintStream console) {
        Path accounts = data.file("demo-accounts.txt");
        try {
            if (Files.exists(accounts)) {
                console.println();
                console.println(Files.readString(accounts));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
