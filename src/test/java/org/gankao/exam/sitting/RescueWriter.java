package org.gankao.exam.sitting;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** Writes emergency files as the test page does. */
final class RescueWriter {

    private RescueWriter() {}

    static RescueFile write(long sitting, int epoch, RescueKit kit, List<AnswerStep> steps) {
        JsonArrayBuilder answers = Json.createArrayBuilder();
        steps.forEach(step -> answers.add(Json.createObjectBuilder()
                .add("item", step.item())
                .add("seq", step.seq())
                .add("response", step.response())
                .add("at", 1_792_458_000_000L)));
        String body = Json.createObjectBuilder()
                .add("sitting", sitting)
                .add("epoch", epoch)
                .add("answers", answers)
                .build()
                .toString();
        try {
            byte[] mac = RescueSeal.hmac(HexFormat.of().parseHex(kit.secret()), body.getBytes(StandardCharsets.UTF_8));
            String signed = Json.createObjectBuilder()
                    .add("body", body)
                    .add("mac", HexFormat.of().formatHex(mac))
                    .build()
                    .toString();
            KeyPair own = RescueSeal.generate();
            byte[] sender = own.getPublic().getEncoded();
            byte[] nonce = new byte[12];
            new SecureRandom().nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    RescueSeal.key(
                            own.getPrivate(),
                            KeyFactory.getInstance("EC")
                                    .generatePublic(new X509EncodedKeySpec(
                                            Base64.getDecoder().decode(kit.key()))),
                            sender),
                    new GCMParameterSpec(128, nonce));
            cipher.updateAAD(RescueSeal.address(sitting, epoch));
            return new RescueFile(
                    RescueSeal.FORMAT,
                    sitting,
                    epoch,
                    base64(sender),
                    base64(nonce),
                    base64(cipher.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
