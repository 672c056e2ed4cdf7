package org.gankao.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The file of a bundle: a ZIP archive that the same contents always give byte by byte, since nothing is packed, names go in
 * order, and all times are the beginning of 1980.
 */
public final class BundleFile {

    /** Most bytes a bundle may have. */
    public static final int MOST_BYTES = 200 * 1024 * 1024;

    private static final int MOST_FILES = 200;
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 0, 0); // the first a ZIP archive knows

    private BundleFile() {}

    /** @param files texts by name, as UTF-8 */
    public static byte[] pack(SortedMap<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 check = new CRC32();
                check.update(content);
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setSize(content.length);
                entry.setCompressedSize(content.length);
                entry.setCrc(check.getValue());
                entry.setTimeLocal(FIRST_DAY);
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** @throws Difference if it is no bundle, or anything of the archive differs from what its contents give */
    static SortedMap<String, String> unpack(byte[] bundle) throws Difference {
        SortedMap<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle), StandardCharsets.UTF_8)) {
            long read = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(MOST_BYTES);
                read += content.length;
                if (read > MOST_BYTES || files.size() >= MOST_FILES) {
                    throw new Difference("文件过大，不是本系统的核验包。", "The file is too large to be a bundle.");
                }
                files.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Difference("文件已损坏，读不出来。", "The file is damaged and cannot be read: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw new Difference("这不是核验包。", "This is no bundle.");
        }
        if (!Arrays.equals(bundle, pack(files))) {
            throw new Difference("文件的包装被改动过。", "The archive around the files was changed.");
        }
        return files;
    }
}
