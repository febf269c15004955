// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Case tables made by chance from a seed; every one is right. */
final class Tables {

    private static final List<String> CASE =
            List.of("BROJ_PREDMETA", "KRIVICNO_DJELO", "HITNOST", "RAZLOG_HITNOSTI", "SVRHA", "PRIMALAC");

    private final Random random;
    private final List<Map<String, String>> rows;
    private final List<String> columns;

    private Tables(long seed) {
        this.random = new Random(seed);
        this.rows = rows();
        this.columns =
                rows.stream().flatMap(each -> each.keySet().stream()).distinct().toList();
    }

    private Tables(Tables other, Cell cell, String text) {
        this.random = other.random;
        this.columns = other.columns;
        this.rows = new ArrayList<>(other.rows);
        var row = new LinkedHashMap<>(rows.get(cell.row()));
        row.put(cell.column(), text);
        rows.set(cell.row(), row);
    }

    record Cell(int row, String column) {}

    static Tables of(long seed) {
        return new Tables(seed);
    }

    List<String> columns() {
        return columns;
    }

    Cell anyCell() {
        int row = random.nextInt(rows.size());
        var stated = rows.get(row).entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        return new Cell(row, stated.get(random.nextInt(stated.size())));
    }

    String at(Cell cell) {
        return rows.get(cell.row()).getOrDefault(cell.column(), "");
    }

    Tables with(Cell cell, String text) {
        return new Tables(this, cell, text);
    }

    String text() {
        var lines = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> quoted(row.getOrDefault(column, "")))
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n"));
        return String.join(";", columns) + "\r\n" + lines + "\r\n";
    }

    private List<Map<String, String>> rows() {
        var all = new ArrayList<Map<String, String>>();
        var common = head();
        var persons = List.of(person("L1"), person("L2"), person("L3"));
        var accounts = List.of(account("N1"), account("N2"));
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            var row = new LinkedHashMap<>(common);
            row.putAll(persons.get(random.nextInt(3)));
            row.putAll(accounts.get(random.nextInt(2)));
            row.putAll(things());
            all.add(row);
        }
        return all;
    }

    private Map<String, String> head() {
        var row = new LinkedHashMap<String, String>();
        CASE.forEach(each -> row.put(each, ""));
        row.put("BROJ_PREDMETA", "KU-" + number(9));
        row.put("KRIVICNO_DJELO", of("204", "206", "207", "211", "211b", "444"));
        row.put("HITNOST", of("1", "2", "3"));
        row.put("RAZLOG_HITNOSTI", "n" + word());
        row.put("SVRHA", of("PROVJERA", "ANALIZA", "RAZMJENA", "ANALIZA|PROVJERA"));
        row.put("PRIMALAC", of("", "siena-sandbox", "siena-sandbox|nl-spoc"));
        row.put("STATUS_PREDMETA", "U RADU");
        row.put("ORGANIZACIONA_JEDINICA", "x");
        row.put("SLUZBENA_BILJESKA", "x");
        row.put("NEPOZNATO", "x");
        row.put("VRIJEME_OD", moment(3));
        row.put("VRIJEME_DO", moment(4));
        return row;
    }

    private Map<String, String> person(String key) {
        var row = new LinkedHashMap<String, String>();
        row.put("OZNAKA_LICA", key);
        row.put("ULOGA", of("O", "Z", "S", "P"));
        row.put("IME", maybe(this::word));
        row.put("PREZIME", maybe(this::word));
        row.put("NADIMAK", maybe(() -> "a" + number(9) + "|b"));
        row.put("DATUM_RODJENJA", maybe(() -> "0" + (1 + number(8)) + ".11.19" + (60 + number(39))));
        row.put("MJESTO_RODJENJA", maybe(this::word));
        row.put("STAROST", maybe(() -> "" + (20 + number(70))));
        row.put("POL", maybe(() -> of("M", "Z", "N")));
        row.put("DRZAVLJANSTVO", maybe(() -> of("MNE", "SRB|SVN", "HRV")));
        row.put("JMB", maybe(() -> "000000000000" + number(9)));
        row.put("BROJ_PASOSA", maybe(() -> "P" + number(9)));
        row.put("TELEFON", maybe(() -> "+382 00 000 00" + number(9)));
        row.put("E_POSTA", maybe(() -> "nemo" + number(9) + "@example.org"));
        row.put("ZANIMANJE", maybe(this::word));
        row.put("VEZA_SA_LICEM", "");
        address(row);
        return row;
    }

    private void address(Map<String, String> row) {
        row.put("ADRESA", maybe(() -> "Ulica Bez Imena " + number(99)));
        row.put("POSTANSKI_BROJ", maybe(() -> "8100" + number(9)));
        row.put("GRAD", maybe(this::word));
        row.put("DRZAVA", maybe(() -> of("MNE", "ALB")));
        boolean placed = random.nextBoolean();
        row.put("SIRINA", placed ? "4" + number(9) + ",5" : "");
        row.put("DUZINA", placed ? "1" + number(9) + ",5" : "");
    }

    private Map<String, String> account(String key) {
        var row = new LinkedHashMap<String, String>();
        row.put("OZNAKA_NALOGA", key);
        row.put("SERVIS", maybe(() -> "chat.example"));
        row.put("KORISNICKO_IME", maybe(this::word));
        row.put("BROJ_NALOGA", maybe(() -> "88" + number(9)));
        row.put("PROFIL", maybe(() -> "https://chat.example/u/" + number(9)));
        return row;
    }

    private Map<String, String> things() {
        var row = new LinkedHashMap<String, String>();
        boolean captured = random.nextBoolean();
        row.put("IP_ADRESA", captured ? of("192.0.2." + number(255), "2001:db8::" + number(9)) : "");
        row.put("PORT", captured ? "" + (9000 + number(999)) : "");
        row.put("VRIJEME_PRISTUPA", captured ? moment(5) : "");
        row.put("RADNJA", captured ? of("", "PRIJAVA", "SLANJE") : "");
        row.put("NAZIV_FAJLA", maybe(() -> "file-" + number(99) + ".bin"));
        row.put("SHA256", maybe(() -> "%02x".formatted(number(256)).repeat(32)));
        row.put("MD5", maybe(() -> "%02x".formatted(number(256)).repeat(16)));
        row.put("TIP_FAJLA", maybe(() -> "text/plain"));
        row.put("VELICINA", maybe(() -> "" + number(9999)));
        row.put("IMEI", maybe(() -> "00000000000000" + number(9)));
        row.put("OCJENA", maybe(() -> of("A", "B", "C", "X") + (1 + number(4))));
        return row;
    }

    private String moment(int month) {
        return "1%d.0%d.2026 1%d:2%d:3%d".formatted(number(9), month, number(9), number(9), number(9));
    }

    private String word() {
        return of("Nowhere", "Nemo", "Čžš", "O'Nobody", "=1+1", "a;b", "q\"q", "line\nbreak", "日本", " Testa ");
    }

    private int number(int below) {
        return random.nextInt(below);
    }

    private String of(String... words) {
        return words[random.nextInt(words.length)];
    }

    private String maybe(Supplier<String> maker) {
        return random.nextInt(3) == 0 ? "" : maker.get();
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[;\"\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
