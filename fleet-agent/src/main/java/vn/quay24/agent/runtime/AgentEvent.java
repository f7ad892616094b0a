package vn.quay24.agent.runtime;

import vn.quay24.agent.update.Releases;
import vn.quay24.protocol.local.LocalMessage;

/** What can happen to an agent. */
sealed interface AgentEvent {
  record AppConnected() implements AgentEvent {}

  record AppSaid(LocalMessage message) implements AgentEvent {}

  record AppGone() implements AgentEvent {}

  record LinkUp() implements AgentEvent {}

  record LinkDown() implements AgentEvent {}

  record CommandArrived(byte[] payload) implements AgentEvent {}

  record ReleaseAnnounced() implements AgentEvent {}

  record UpdateEnded(Releases.Attempt attempt) implements AgentEvent {}

  record Tick() implements AgentEvent {}
}
