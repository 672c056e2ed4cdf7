package org.gankao.shared;

import java.util.List;
import java.util.function.Function;

/** One page of a longer list. {@code total} counts all rows of the list, not of the page. */
public record Page<T>(List<T> rows, long total) {

    public Page {
        rows = List.copyOf(rows);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> f) {
        return new Page<>(rows.stream().<R>map(f).toList(), total);
    }
}
