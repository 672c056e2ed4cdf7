package org.gankao.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.gankao.people.Gender;

/** Invented names of people and places. */
final class Names {

    static final List<String> TOWNSHIPS = List.of(
            "桃源街道", "龙泉镇", "云栖镇", "石塘镇", "白沙乡", "梅岭乡", "沿溪街道", "松口镇", "柳浦镇", "双桥镇", "枫坪镇", "凤岙镇", "茶坞乡", "竹湾乡", "翠屏镇",
            "南陂镇", "荷塘乡", "青埠镇");

    static final List<String> DEPARTMENTS = List.of(
            "县委组织部",
            "县农业农村局",
            "县民政局",
            "县纪委监委",
            "县委办公室",
            "县政府办公室",
            "县委宣传部",
            "县委统战部",
            "县委政法委",
            "县发展和改革局",
            "县经济和信息化局",
            "县教育局",
            "县公安局",
            "县司法局",
            "县财政局",
            "县人力资源和社会保障局",
            "县自然资源和规划局",
            "县住房和城乡建设局",
            "县交通运输局",
            "县水利局",
            "县商务局",
            "县文化和旅游局",
            "县卫生健康局",
            "县退役军人事务局",
            "县应急管理局",
            "县审计局",
            "县市场监督管理局",
            "县统计局",
            "县医疗保障局",
            "县综合行政执法局",
            "县信访局",
            "县林业局",
            "县乡村振兴服务中心",
            "县总工会",
            "团县委",
            "县妇联",
            "县残联",
            "县科协",
            "县供销社",
            "县融媒体中心");

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆" + "汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String MEN = "建国志明永福德金水根富贵祥荣华军强伟勇刚平涛斌辉鹏飞波峰亮浩宇杰俊凯健超海生林松柏庆友良才茂盛利民新文武东义信诚忠孝廷立方正安宁康泰润泽晨阳";
    private static final String WOMEN = "秀英兰芳桂珍玉梅凤琴素娟丽霞艳红萍燕玲娜静敏洁婷雪莹佳慧颖琳瑶思雨欣怡巧云月娥爱菊春香美莲银翠彩琼蓉薇晓倩蕾悦彤";

    private static final String PLACE_FIRST = "上下前后东西南北大小新老里外中高长双石金银青白黄红竹松柳桃梅杏桂荷莲枫樟茶龙凤鹤云月星";
    private static final String PLACE_LAST = "塘溪坪岭湾泽庄岙坑坞埠桥畈洋峰山田墩潭渡墙堰陇屿涧源";

    private Names() {}

    static String surname(RandomGenerator random) {
        // The sum of two draws favours the common surnames at the front.
        int at = Math.min(random.nextInt(SURNAMES.length()), random.nextInt(SURNAMES.length()));
        return String.valueOf(SURNAMES.charAt(at));
    }

    static String person(String surname, Gender gender, RandomGenerator random) {
        String characters = gender == Gender.MALE ? MEN : WOMEN;
        StringBuilder name = new StringBuilder(surname);
        name.append(characters.charAt(random.nextInt(characters.length())));
        if (random.nextInt(100) < 78) {
            name.append(characters.charAt(random.nextInt(characters.length())));
        }
        return name.toString();
    }

    /** Different names of villages without the ending 村 or 社区. */
    static List<String> places(int count, RandomGenerator random) {
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            char first = PLACE_FIRST.charAt(random.nextInt(PLACE_FIRST.length()));
            char last = PLACE_LAST.charAt(random.nextInt(PLACE_LAST.length()));
            names.add("" + first + last);
        }
        return new ArrayList<>(names);
    }
}
