package org.gankao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gankao.people.CitizenNumber;
import org.gankao.people.PostCategory;
import org.gankao.people.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CountyPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void full_size_is_that_of_the_counties_that_inspired_it() {
        CountyPlan plan = CountyPlan.of(DemoSize.FULL, DAY);

        assertThat(plan.units()).filteredOn(u -> u.kind() == UnitKind.TOWNSHIP).hasSize(18);
        assertThat(plan.villages()).hasSize(426);
        assertThat(plan.villages().stream().mapToInt(v -> v.grids().size()).sum())
                .isEqualTo(954);
        assertThat(plan.cadres()).hasSize(1312);
        assertThat(plan.villages().stream().mapToInt(County.Village::households).sum())
                .isBetween(169_000, 170_000);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OFF")
    void names_and_codes_are_given_once(DemoSize size) {
        CountyPlan plan = CountyPlan.of(size, DAY);

        assertThat(plan.units()).extracting(County.Unit::code).doesNotHaveDuplicates();
        assertThat(plan.units()).extracting(County.Unit::name).doesNotHaveDuplicates();
        assertThat(plan.villages()).extracting(County.Village::name).doesNotHaveDuplicates();
        assertThat(plan.cadres()).extracting(County.Cadre::mobile).doesNotHaveDuplicates();
        assertThat(plan.cadres())
                .allSatisfy(c -> assertThat(CitizenNumber.fault(c.idNumber())).isEmpty());
        assertThat(plan.cadres().stream().map(County.Cadre::category).distinct())
                .containsExactlyInAnyOrder(PostCategory.values());
        assertThat(new HashSet<>(plan.links())).hasSameSizeAs(plan.links());
    }

    @Test
    void every_household_is_linked_and_every_number_valid_and_given_once() {
        CountyPlan plan = CountyPlan.of(DemoSize.SMALL, DAY);
        Set<String> numbers = new HashSet<>();
        plan.cadres().forEach(c -> numbers.add(c.idNumber()));
        int people = plan.cadres().size();
        long firstId = 1;

        for (County.Village village : plan.villages()) {
            VillageFolk folk = VillageFolk.of(plan, village, firstId);
            Set<Long> linked = new HashSet<>();
            for (County.Duty duty : folk.duties()) {
                if (duty.until() == null) {
                    linked.add(duty.householdId());
                } else {
                    assertThat(duty.until()).isAfterOrEqualTo(duty.from());
                }
            }
            assertThat(folk.households()).hasSize(village.households());
            assertThat(folk.households()).allSatisfy(h -> assertThat(linked).contains(h.id()));
            for (County.Household household : folk.households()) {
                List<County.Resident> members = household.members();
                assertThat(members.get(0).relation()).isEqualTo("户主");
                people += members.size();
                for (County.Resident member : members) {
                    assertThat(CitizenNumber.fault(member.idNumber())).isEmpty();
                    assertThat(new CitizenNumber(member.idNumber()).gender()).isEqualTo(member.gender());
                    numbers.add(member.idNumber());
                }
            }
            firstId += folk.households().size();
        }

        assertThat(numbers).hasSize(people);
        assertThat(firstId).isBetween(2_300L, 2_402L);
    }

    @Test
    void the_same_day_gives_the_same_county() {
        CountyPlan one = CountyPlan.of(DemoSize.SMALL, DAY);
        CountyPlan other = CountyPlan.of(DemoSize.SMALL, DAY);

        assertThat(one.cadres()).isEqualTo(other.cadres());
        assertThat(VillageFolk.of(one, one.villages().get(0), 1).households())
                .isEqualTo(VillageFolk.of(other, other.villages().get(0), 1).households());
    }

    @Test
    void full_size_has_half_a_million_residents() {
        CountyPlan plan = CountyPlan.of(DemoSize.FULL, DAY);
        long residents = 0;
        long firstId = 1;

        for (County.Village village : plan.villages()) {
            VillageFolk folk = VillageFolk.of(plan, village, firstId);
            firstId += folk.households().size();
            for (County.Household household : folk.households()) {
                residents += household.members().size();
            }
        }

        assertThat(residents).isBetween(480_000L, 530_000L);
    }
}
