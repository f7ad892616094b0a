package vn.quay24.simulator.http;

/** A part of the world outside that answers calls. Called from several threads. */
@FunctionalInterface
public interface Service {
  Reply answer(Request request);
}
