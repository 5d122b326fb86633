// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A request line as a Lucene query. */
final class LuceneQuestion {
    final boolean facets, newest, exact;
    final Query query;

    LuceneQuestion(String line) {
        String[] part = line.split("\t", -1);
        facets = part[8].indexOf('F') >= 0;
        newest = part[8].indexOf('N') >= 0;
        exact = part[0].equals("EXACT");
        Query text = text(part[0], part[1], part[2]);
        List<Query> filters = new ArrayList<>();
        if (!part[3].isEmpty()) {
            filters.add(new TermQuery(new Term("organ", part[3])));
        }
        if (!part[4].isEmpty()) {
            filters.add(range("date", part[4], part[5]));
        }
        if (!part[6].isEmpty()) {
            filters.add(range("year", part[6], part[7]));
        }
        query = filtered(text, filters);
    }

    private static Query filtered(Query text, List<Query> filters) {
        if (filters.isEmpty()) {
            return text == null ? new MatchAllDocsQuery() : text;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (text != null) {
            all.add(text, Occur.MUST);
        }
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        return all.build();
    }

    private static Query text(String operator, String field, String words) {
        if (operator.equals("NONE")) {
            return null;
        }
        if (operator.equals("EXACT")) {
            return new TermQuery(new Term("exact_name", words));
        }
        List<String> bigrams = bigrams(words);
        if (bigrams.size() == 1) {
            return new TermQuery(new Term(field, bigrams.get(0)));
        }
        if (operator.equals("PHRASE")) {
            return new PhraseQuery(field, bigrams.toArray(String[]::new));
        }
        BooleanQuery.Builder terms = new BooleanQuery.Builder();
        for (String bigram : new LinkedHashSet<>(bigrams)) {
            terms.add(new TermQuery(new Term(field, bigram)), operator.equals("OR") ? Occur.SHOULD : Occur.MUST);
        }
        return terms.build();
    }

    private static List<String> bigrams(String words) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i + 1 < words.length(); i++) {
            if (isChinese(words.charAt(i)) && isChinese(words.charAt(i + 1))) {
                found.add(words.substring(i, i + 2));
            }
        }
        return found;
    }

    private static boolean isChinese(char character) {
        return character >= 0x4e00 && character <= 0x9fff;
    }

    private static Query range(String field, String from, String to) {
        int first = Integer.parseInt(from), last = Integer.parseInt(to);
        return new IndexOrDocValuesQuery(
                IntPoint.newRangeQuery(field, first, last),
                NumericDocValuesField.newSlowRangeQuery(field, first, last));
    }
}
