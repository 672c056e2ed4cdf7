package org.gankao.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The county's civil time, for display and for turning local dates into instants; everything stored is UTC. */
public final class BusinessTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter SHORT_ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter SHORT_EN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter LONG_EN = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter WEEKDAY_ZH = DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.CHINA);
    private static final DateTimeFormatter WEEKDAY_EN = DateTimeFormatter.ofPattern("EEEE, d MMM", Locale.ENGLISH);

    private BusinessTime() {}

    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static LocalDateTime localOf(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    public static Instant instantOf(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** 3月5日 14:30. */
    public static String shortText(Instant instant, Locale locale) {
        return (isChinese(locale) ? SHORT_ZH : SHORT_EN).format(localOf(instant));
    }

    /** 2026年3月5日 14:30. */
    public static String longText(Instant instant, Locale locale) {
        return (isChinese(locale) ? LONG_ZH : LONG_EN).format(localOf(instant));
    }

    /** 2026年3月5日. */
    public static String dayText(LocalDate day, Locale locale) {
        return (isChinese(locale) ? DAY_ZH : DAY_EN).format(day);
    }

    /** 3月5日 星期四. */
    public static String weekdayText(LocalDate day, Locale locale) {
        return (isChinese(locale) ? WEEKDAY_ZH : WEEKDAY_EN).format(day);
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }
}
