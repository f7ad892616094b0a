package vn.quay24.benchmark.code;

import java.time.Duration;
import java.util.Optional;

/** What came of one picture. */
record CodeReading(Optional<String> text, Duration took) {}
