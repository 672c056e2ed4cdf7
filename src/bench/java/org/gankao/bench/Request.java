package org.gankao.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * @param cookie empty: none
 * @param epoch 0: not sent
 * @param known entity tag; empty: not sent
 * @param body null: none
 */
record Request(String method, String path, String cookie, int epoch, String known, String body) {

    byte[] bytes(String authority) {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(400)
                .append(method + " " + path + " HTTP/1.1\r\nHost: " + authority)
                .append("\r\nAccept: application/json\r\nAccept-Encoding: gzip\r\n");
        if (!cookie.isEmpty()) {
            head.append("Cookie: ").append(cookie).append("\r\n");
        }
        if (epoch > 0) {
            head.append("X-Device-Epoch: ").append(epoch).append("\r\n");
        }
        if (!known.isEmpty()) {
            head.append("If-None-Match: ").append(known).append("\r\n");
        }
        if (!method.equals("GET")) {
            head.append("X-Gankao: 1\r\nContent-Type: application/json\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }
}
