package org.gankao.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {

    @Test
    void sorts_names_by_syllable() {
        assertThat(Pinyin.ofPerson("梁力士")).isEqualTo("liang li shi");
        assertThat(Pinyin.of("桃源街道")).isEqualTo("tao yuan jie dao");
    }

    @Test
    void reads_surnames_as_surnames() {
        assertThat(Pinyin.ofPerson("曾富")).isEqualTo("zeng fu");
        assertThat(Pinyin.ofPerson("单梅")).isEqualTo("shan mei");
    }

    @Test
    void keeps_what_is_not_chinese() {
        assertThat(Pinyin.of("第1网格")).isEqualTo("di 1 wang ge");
        assertThat(Pinyin.of("A座")).isEqualTo("a zuo");
        assertThat(Pinyin.of("")).isEmpty();
    }

    @Test
    void writes_v_for_the_rounded_u() {
        assertThat(Pinyin.ofPerson("吕辉旭")).isEqualTo("lv hui xu");
    }
}
