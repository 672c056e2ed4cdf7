package org.gankao.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Answers on the product's port until the product does: 503 and when to ask again, so that neither a person nor a script
 * takes a start for the end of what they look for.
 */
final class StartingPage implements AutoCloseable {

    private static final String RETRY_SECONDS = "5";
    private static final String PROBLEM = """
            {"type":"urn:gankao:platform.starting","title":"暂时不可用 · Unavailable","status":503,\
            "detail":"系统正在启动，请稍候再试。 · The system is starting; please try again in a moment."}""";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta http-equiv="refresh" content="5">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>正在启动 · Starting</title></head>
            <body><h1>系统正在启动</h1><p>请稍候，本页会自动刷新。</p>
            <div lang="en"><h1>The system is starting</h1><p>Please wait; this page reloads by itself.</p></div></body>
            </html>
            """;

    private final HttpServer server;

    private StartingPage(HttpServer server) {
        this.server = server;
    }

    /**
     * @param tls the certificate to show, or null for plain HTTP
     * @throws LaunchException if nobody can listen there, most often because another program does
     */
    static StartingPage open(InetSocketAddress where, @Nullable TlsIdentity tls) {
        try {
            HttpServer server = tls == null ? HttpServer.create(where, 0) : secure(where, tls);
            server.createContext("/", StartingPage::answer);
            server.start();
            return new StartingPage(server);
        } catch (IOException | GeneralSecurityException e) {
            throw new LaunchException(
                    "Cannot listen on " + where.getHostString() + ":" + where.getPort() + " (" + e.getMessage()
                            + "). Choose another port with --port, or stop what uses it.",
                    e);
        }
    }

    private static HttpServer secure(InetSocketAddress where, TlsIdentity tls)
            throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(tls.keystore())) {
            keys.load(in, tls.password().toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, tls.password().toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(where, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return server;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean api = exchange.getRequestURI().getPath().startsWith("/api/");
        byte[] body = (api ? PROBLEM : PAGE).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", api ? "application/problem+json" : "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Retry-After", RETRY_SECONDS);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Connection", "close"); // the next request is for the product
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(503, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** Gives the port up. */
    @Override
    public void close() {
        server.stop(0);
    }
}
