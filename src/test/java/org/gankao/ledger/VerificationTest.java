package org.gankao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gankao.ledger.LedgerRepository.Linked;
import org.gankao.ledger.Verdict.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final Instant NINE = Instant.parse("2026-05-08T01:00:00Z");
    private static final int ENTRIES = 10;
    private static final int SIGNED = 6;

    private final List<Linked> links = new ArrayList<>();
    private final List<CheckpointRow> checkpoints = new ArrayList<>();

    @BeforeEach
    void ten_entries_with_a_checkpoint_at_the_sixth() {
        Chain chain = new Chain();
        for (int i = 1; i <= ENTRIES; i++) {
            LedgerRow entry = entry(i, "cycle.sign", "{\"n\":\"" + i + "\"}");
            links.add(new Linked(i, chain.append(entry.rowHash()), Optional.of(entry)));
            if (i == SIGNED) {
                checkpoints.add(new CheckpointRow(i, chain.root(), chain.hash(), NINE, "ours"));
            }
        }
    }

    @Test
    void finds_nothing_wrong_in_what_was_left_alone() {
        assertThat(verdict()).isEqualTo(new Verdict(ENTRIES, 1, null, null));
    }

    @Test
    void finds_an_edited_entry() {
        LedgerRow old = links.get(3).entry().orElseThrow();
        LedgerRow edited = new LedgerRow(
                old.id(),
                old.at(),
                old.accountId(),
                old.displayName(),
                old.action(),
                old.subject(),
                "{\"n\":\"five\"}",
                old.rowHash());
        links.set(3, new Linked(4, links.get(3).chainHash(), Optional.of(edited)));

        assertThat(verdict()).isEqualTo(new Verdict(3, 0, Fault.ENTRY_CHANGED, 104L));
    }

    @Test
    void finds_an_entry_edited_with_its_hash() {
        LedgerRow edited = entry(4, "cycle.sign", "{\"n\":\"five\"}");
        links.set(3, new Linked(4, links.get(3).chainHash(), Optional.of(edited)));

        assertThat(verdict().fault()).isEqualTo(Fault.CHAIN_BROKEN);
        assertThat(verdict().links()).isEqualTo(3);
    }

    @Test
    void finds_a_chain_written_anew_by_its_checkpoint() {
        List<Linked> forged = new ArrayList<>();
        Chain chain = new Chain();
        for (Linked link : links) {
            LedgerRow entry = link.position() == 2
                    ? entry(2, "cycle.unsign", "{}")
                    : link.entry().orElseThrow();
            forged.add(new Linked(link.position(), chain.append(entry.rowHash()), Optional.of(entry)));
        }
        links.clear();
        links.addAll(forged);

        assertThat(verdict().fault()).isEqualTo(Fault.CHECKPOINT_WRONG);
    }

    @Test
    void finds_a_checkpoint_that_others_signed() {
        CheckpointRow own = checkpoints.get(0);
        checkpoints.set(0, new CheckpointRow(own.position(), own.root(), own.chainHash(), own.madeAt(), "theirs"));

        assertThat(verdict().fault()).isEqualTo(Fault.CHECKPOINT_WRONG);
    }

    @Test
    void finds_a_removed_entry_a_removed_link_and_exchanged_ones() {
        Linked third = links.get(2);
        links.set(2, new Linked(3, third.chainHash(), Optional.empty()));
        assertThat(verdict()).isEqualTo(new Verdict(2, 0, Fault.ENTRY_MISSING, null));

        links.remove(2);
        assertThat(verdict()).isEqualTo(new Verdict(2, 0, Fault.LINK_MISSING, 104L));
    }

    @Test
    void finds_exchanged_entries() {
        LedgerRow one = links.get(1).entry().orElseThrow();
        links.set(1, new Linked(2, links.get(1).chainHash(), links.get(2).entry()));
        links.set(2, new Linked(3, links.get(2).chainHash(), Optional.of(one)));

        assertThat(verdict().fault()).isEqualTo(Fault.CHAIN_BROKEN);
    }

    @Test
    void finds_a_tail_cut_off_before_a_checkpoint() {
        links.subList(SIGNED - 1, ENTRIES).clear();

        assertThat(verdict()).isEqualTo(new Verdict(SIGNED - 1, 0, Fault.CUT_OFF, null));
    }

    @Test
    void finds_an_entry_that_was_kept_out_of_the_chain() {
        assertThat(verdict(Optional.of(999L)).fault()).isEqualTo(Fault.ENTRY_UNLINKED);
    }

    @Test
    void an_empty_ledger_is_whole() {
        links.clear();
        checkpoints.clear();

        assertThat(verdict().whole()).isTrue();
    }

    private Verdict verdict() {
        return verdict(Optional.empty());
    }

    private Verdict verdict(Optional<Long> unlinked) {
        Verification verification =
                new Verification(Collections.unmodifiableList(checkpoints), (text, signed) -> signed.equals("ours"));
        for (Linked link : links) {
            if (!verification.accept(link)) {
                break;
            }
        }
        return verification.end(unlinked);
    }

    private static LedgerRow entry(int number, String action, String facts) {
        LedgerRow hashed = LedgerRow.of(NINE.plusSeconds(number), 7L, "陈岚", action, "scheme:1", facts);
        return new LedgerRow(
                100L + number,
                hashed.at(),
                hashed.accountId(),
                hashed.displayName(),
                hashed.action(),
                hashed.subject(),
                hashed.facts(),
                hashed.rowHash());
    }
}
