package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command that says what scanimage says, and ends, or does not, as the test wants. */
final class FakeScanimage {
  private static final int LIST = 1;
  private final List<String> steps = new ArrayList<>();
  private int pages;

  FakeScanimage() {
    steps.add("#!/bin/sh");
    steps.add("");
    lists("fake:0|Maker|Model|flatbed scanner", 0);
    steps.add("for word; do case \"$word\" in --batch=*) at=\"${word#--batch=}\";; esac; done");
    steps.add("echo 'Scanning 50 pages, incrementing by 1, numbering from 1' >&2");
  }

  /** Lists what is written, and ends its listing with a complaint unless the code is 0. */
  FakeScanimage lists(String line, int code) {
    String complaint = code == 0 ? "" : "echo 'sane_get_devices() failed: Invalid argument' >&2; ";
    String listing = line.isEmpty() ? "" : "echo '" + line + "'; ";
    steps.set(LIST, "[ \"$1\" = -f ] && { " + listing + complaint + "exit " + code + "; }");
    return this;
  }

  /** One grey page of two dots. */
  FakeScanimage page() {
    pages++;
    steps.add("page=$(printf \"$at\" " + pages + ")");
    steps.add("echo 'Scanning page " + pages + "' >&2");
    steps.add("printf 'P5\\n# SANE data follows\\n2 1\\n255\\nab' > \"$page\"; echo \"$page\"");
    return says("Scanned page " + pages + ". (scanner status = 5)");
  }

  /** Busy at the first attempts. */
  FakeScanimage busyFor(int times) {
    steps.add("echo >> \"$0.calls\"");
    steps.add("if [ \"$(wc -l < \"$0.calls\")\" -le " + times + " ]; then");
    steps.add("echo 'scanimage: sane_start: Device busy' >&2; exit 3; fi");
    return this;
  }

  FakeScanimage says(String complaint) {
    steps.add("echo '" + complaint + "' >&2");
    return this;
  }

  FakeScanimage prints(String line) {
    steps.add("printf '" + line + "\\n'");
    return this;
  }

  /** Scans on only when the file is there. */
  FakeScanimage waitsFor(Path file) {
    steps.add("while [ ! -e '" + file + "' ]; do sleep 0.05; done");
    return this;
  }

  /** Waits for a child of its own for so many seconds. */
  FakeScanimage waitsForAChild(int seconds) {
    steps.add("sleep " + seconds);
    return this;
  }

  FakeScanimage endsWith(int code) {
    steps.add("exit " + code);
    return this;
  }

  /** Neither ends nor closes its output. */
  FakeScanimage hangs() {
    steps.add("while :; do sleep 60; done");
    return this;
  }

  /** Says that it was told to end, as scanimage does, and only then stops the scanner. */
  FakeScanimage stopsAtItsEnd(Path stopped) {
    steps.add("trap 'echo received signal 15 >&2; : > " + stopped + "; exit 2' TERM");
    steps.add("while :; do sleep 0.05; done");
    return this;
  }

  /** Does not even listen when it is asked to end. */
  FakeScanimage hangsDeaf() {
    steps.add("trap '' TERM");
    return hangs();
  }

  Path in(Path folder) throws IOException {
    Path file = folder.resolve("scanimage");
    Files.writeString(file, String.join("\n", steps) + "\n");
    assertTrue(file.toFile().setExecutable(true));
    return file;
  }
}
