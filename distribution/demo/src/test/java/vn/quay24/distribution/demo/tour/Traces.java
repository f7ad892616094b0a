package vn.quay24.distribution.demo.tour;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Every way in which a person's name and numbers could stand in clear in a file: as written, in
 * capitals and small letters, with accents as one character or as two, without them, as on the
 * machine-readable lines of a card; in UTF-8 and UTF-16.
 */
final class Traces {
  private static final List<Charset> ENCODINGS = List.of(UTF_8, UTF_16LE, UTF_16BE);

  private final List<String> patterns;

  Traces(String name, String... numbers) {
    patterns =
        Stream.concat(forms(name), Stream.of(numbers))
            .distinct()
            .flatMap(Traces::encoded)
            .distinct()
            .toList();
  }

  private static Stream<String> forms(String name) {
    String plain = withoutAccents(name);
    String[] words = plain.toUpperCase(Locale.ROOT).split(" ");
    String given = String.join("<", List.of(words).subList(1, words.length));
    return Stream.concat(
        Stream.of(name, plain)
            .flatMap(
                form ->
                    Stream.of(form, form.toUpperCase(Locale.ROOT), form.toLowerCase(Locale.ROOT)))
            .flatMap(
                form ->
                    Stream.of(
                        Normalizer.normalize(form, Normalizer.Form.NFC),
                        Normalizer.normalize(form, Normalizer.Form.NFD))),
        Stream.of(words[0] + "<<" + given));
  }

  private static String withoutAccents(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  /** The bytes of each encoding, a byte a character. */
  private static Stream<String> encoded(String form) {
    return ENCODINGS.stream().map(encoding -> new String(form.getBytes(encoding), ISO_8859_1));
  }

  /** Files below a folder that hold one of them. */
  List<Path> in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    List<Path> found = new ArrayList<>();
    for (Path file : files) {
      String content = new String(Files.readAllBytes(file), ISO_8859_1);
      if (patterns.stream().anyMatch(content::contains)) {
        found.add(file);
      }
    }
    return found;
  }
}
