package org.gankao.platform.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gankao.shared.RuleViolationException;

/**
 * Opens ZIP archives people send, in memory: nothing is written to the disk, no archive inside is opened. What unpacks to
 * more than it may, names places outside itself or one place twice is refused whole.
 */
public final class SafeArchive {

    /** Most entries taken, folders among them. */
    public static final int MOST_ENTRIES = 3000;

    /** Most bytes all entries may unpack to. */
    public static final long MOST_UNPACKED = 100L * 1024 * 1024;

    /** What may unpack however well it is packed, bytes. */
    static final long FREE_OF_RATIO = 10L * 1024 * 1024;

    /** Times its packed size an archive may unpack to, beyond {@value #FREE_OF_RATIO} bytes. */
    static final long MOST_RATIO = 100;

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);

    private SafeArchive() {}

    /** Whether the bytes begin as a ZIP archive does; says nothing about the rest. */
    public static boolean is(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** Names of the entries in their order, unpacked to nowhere; refused as {@link #open} refuses. */
    public static Set<String> names(byte[] file) {
        return new TreeSet<>(read(file, false).keySet());
    }

    /**
     * The files of an archive by their names, in its order; folders are left out.
     *
     * @throws RuleViolationException {@code platform.files.bomb}, {@code platform.files.traversal}, {@code
     *     platform.files.twice} or {@code platform.files.damaged}
     */
    public static Map<String, byte[]> open(byte[] file) {
        return read(file, true);
    }

    private static Map<String, byte[]> read(byte[] file, boolean kept) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] buffer = new byte[16 * 1024];
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new RuleViolationException("platform.files.bomb");
                }
                String name = proper(entry.getName());
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MOST_UNPACKED || unpacked > FREE_OF_RATIO && unpacked > file.length * MOST_RATIO) {
                        throw new RuleViolationException("platform.files.bomb");
                    }
                    if (kept) {
                        content.write(buffer, 0, n);
                    }
                }
                if (!entry.isDirectory() && files.put(name, content.toByteArray()) != null) {
                    throw new RuleViolationException("platform.files.twice", name);
                }
            }
        } catch (IOException | IllegalArgumentException e) { // the latter: names in no known encoding
            RuleViolationException refusal = new RuleViolationException("platform.files.damaged");
            refusal.initCause(e);
            throw refusal;
        }
        if (entries == 0) {
            throw new RuleViolationException("platform.files.damaged");
        }
        return files;
    }

    /** No name is ever used as a path, but what carries such names was made to do harm. */
    private static String proper(String name) {
        boolean outside = name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || DRIVE.matcher(name).matches();
        for (String part : name.split("/", -1)) {
            outside |= part.equals("..");
        }
        if (outside) {
            throw new RuleViolationException("platform.files.traversal", name);
        }
        return name;
    }
}
