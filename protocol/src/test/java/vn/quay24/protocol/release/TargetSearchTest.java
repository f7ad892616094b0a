package vn.quay24.protocol.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.quay24.protocol.release.Repository.LATER;
import static vn.quay24.protocol.release.Repository.NOW;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Delegation graphs as in the specification's §5.6.7 and its conformance tests. */
class TargetSearchTest {
  private static final String TARGET = "commune/20341.json";

  /** Who lets whom speak, for what. */
  private record Edge(String from, String to, String pattern, boolean terminating) {
    Edge(String from, String to) {
      this(from, to, "*/*", false);
    }
  }

  private final Repository repository;
  private final KeyPair delegate;

  TargetSearchTest() throws GeneralSecurityException {
    repository = new Repository();
    delegate = Repository.pair();
  }

  @Test
  void aTargetOfADelegatedRoleIsFound() throws Exception {
    publish(List.of(new Edge("targets", "A")), "A");

    TargetSearch search = new TargetSearch(repository);
    TargetSearch.Found found = search.find(trust(), TARGET, NOW).orElseThrow();

    assertArrayEquals(bytes("of A"), search.fetch(found, TARGET));
  }

  @ParameterizedTest
  @CsvSource({
    // breadth, depth, both
    "'targets>A targets>B', 'A B'",
    "'targets>A A>B B>C', 'A B C'",
    "'targets>A targets>B A>C A>D', 'A C D B'",
    // a circle, and a role that two let speak, are asked once
    "'targets>A A>B B>A', 'A B'",
    "'targets>A targets>B A>C B>C', 'A C B'",
    // a terminating role ends it
    "'targets>A! targets>B', 'A'",
    "'targets>A A>B! targets>C', 'A B'",
    // one that does not cover ends nothing
    "'targets>A!other/* targets>B', 'B'"
  })
  void rolesAreAskedInOrder(String graph, String order) throws Exception {
    publish(edges(graph), "nobody");

    assertFalse(new TargetSearch(repository).find(trust(), TARGET, NOW).isPresent());
    assertEquals(order, String.join(" ", asked()));
  }

  @Test
  void thereIsAnEndToAsking() throws Exception {
    List<Edge> chain = new ArrayList<>(List.of(new Edge("targets", "R0")));
    for (int i = 0; i < 50; i++) {
      chain.add(new Edge("R" + i, "R" + (i + 1)));
    }
    publish(chain, "R50");

    assertFalse(new TargetSearch(repository).find(trust(), TARGET, NOW).isPresent());
    assertEquals(TargetSearch.MOST_ROLES, asked().size());
  }

  @Test
  void aDelegateThatAStrangerSignedIsRefused() throws Exception {
    publish(List.of(new Edge("targets", "A")), "A");
    repository.keys.put(Role.TARGETS, List.of(Repository.pair()));
    byte[] forged = repository.edited("metadata/1.A.json", Role.TARGETS, _ -> {});
    Trust trust = trust();
    repository.files.put("metadata/1.A.json", forged);

    RefusedException refused =
        assertThrows(
            RefusedException.class, () -> new TargetSearch(repository).find(trust, TARGET, NOW));

    assertEquals(Refusal.SIGNATURE_INVALID, refused.refusal());
  }

  @Test
  void aDelegateThatTheSnapshotDoesNotNameIsRefused() throws Exception {
    publish(List.of(new Edge("targets", "A")), "A");
    Trust trust = trust();
    repository.files.remove("metadata/1.A.json");

    assertThrows(
        RefusedException.class, () -> new TargetSearch(repository).find(trust, TARGET, NOW));
  }

  @Test
  void unusualNamesAreQuoted() throws Exception {
    publish(List.of(new Edge("targets", "../a role")), "../a role");
    repository.files.put(
        "metadata/1...%2Fa%20role.json", repository.file("metadata/1.../a role.json"));

    assertEquals(1, new TargetSearch(repository).find(trust(), TARGET, NOW).stream().count());
  }

  @ParameterizedTest
  @CsvSource({
    "*,a,true",
    "*,a/b,false",
    "a/*,a/b,true",
    "a/*,a/b/c,false",
    "a/*.json,a/b.json,true",
    "a/?.json,a/bb.json,false",
    "a/*b*c,a/xbxbxc,true",
    "a/b,a/b,true",
    "a/b,a/c,false"
  })
  void patternsStayWithinAPart(String pattern, String target, boolean covers) {
    Delegation delegation =
        new Delegation("A", new RoleKeys(Set.of(), 1), List.of(pattern), List.of(), false);

    assertEquals(covers, delegation.covers(target));
  }

  @Test
  void aHashPrefixCoversItsShare() {
    String hash = Sha256.hex(bytes(TARGET));
    RoleKeys keys = new RoleKeys(Set.of(), 1);

    assertEquals(
        true,
        new Delegation("A", keys, List.of(), List.of(hash.substring(0, 2)), false).covers(TARGET));
    assertFalse(new Delegation("A", keys, List.of(), List.of("zz"), false).covers(TARGET));
  }

  /** A release whose roles delegate as told; every delegated role is signed by one key. */
  private void publish(List<Edge> edges, String holder) throws GeneralSecurityException {
    Map<String, byte[]> roles = new LinkedHashMap<>();
    edges.forEach(edge -> roles.put(edge.to(), new byte[0]));
    ObjectNode meta = JsonNodeFactory.instance.objectNode();
    for (String role : roles.keySet()) {
      byte[] json = signed(role, edges, role.equals(holder));
      repository.files.put("metadata/1." + role + ".json", json);
      describe(meta, role, json);
    }
    byte[] targets =
        repository.signer().sign(targets("targets", edges, false), Role.TARGETS, List.of());
    repository.files.put("metadata/1.targets.json", targets);
    describe(meta, "targets", targets);
    ObjectNode snapshot = head("snapshot");
    snapshot.set("meta", meta);
    byte[] snapshotFile = repository.signer().sign(snapshot, Role.SNAPSHOT, List.of());
    repository.files.put("metadata/1.snapshot.json", snapshotFile);
    repository.files.put(
        "metadata/timestamp.json", repository.signer().timestamp(1, LATER, 1, snapshotFile));
    String hash = Sha256.hex(bytes("of " + holder));
    repository.files.put("targets/commune/" + hash + ".20341.json", bytes("of " + holder));
  }

  private byte[] signed(String role, List<Edge> edges, boolean holds)
      throws GeneralSecurityException {
    Map<Role, List<KeyPair>> keys = new EnumMap<>(Map.of(Role.TARGETS, List.of(delegate)));
    return new ReleaseSigner(keys).sign(targets(role, edges, holds), Role.TARGETS, List.of());
  }

  private ObjectNode targets(String role, List<Edge> edges, boolean holds) {
    ObjectNode signed = head("targets");
    ObjectNode files = signed.putObject("targets");
    if (holds) {
      ObjectNode file = files.putObject(TARGET);
      file.put("length", bytes("of " + role).length);
      file.putObject("hashes").put("sha256", Sha256.hex(bytes("of " + role)));
    }
    ObjectNode delegations = signed.putObject("delegations");
    ReleaseKey key = ReleaseKey.of(delegate.getPublic());
    delegations.putObject("keys").set(key.id(), key.json());
    var list = delegations.putArray("roles");
    for (Edge edge : edges) {
      if (edge.from().equals(role)) {
        ObjectNode each = list.addObject();
        each.put("name", edge.to()).put("threshold", 1).put("terminating", edge.terminating());
        each.putArray("keyids").add(key.id());
        each.putArray("paths").add(edge.pattern());
      }
    }
    return signed;
  }

  private static ObjectNode head(String type) {
    ObjectNode signed = JsonNodeFactory.instance.objectNode();
    signed.put("_type", type).put("spec_version", "1.0.33").put("version", 1);
    return signed.put("expires", LATER.toString());
  }

  private static void describe(ObjectNode meta, String role, byte[] json) {
    meta.putObject(role + ".json").put("version", 1).put("length", json.length);
  }

  private Trust trust() throws Exception {
    return new ReleaseUpdate(repository)
        .newest(Trust.startingFrom(repository.firstRoot), NOW)
        .trust();
  }

  private List<String> asked() {
    return repository.fetched.stream()
        .filter(path -> path.startsWith("metadata/1.") && !path.contains("snapshot"))
        .map(path -> path.substring("metadata/1.".length(), path.length() - ".json".length()))
        .filter(role -> !role.equals("targets"))
        .toList();
  }

  private static List<Edge> edges(String graph) {
    List<Edge> edges = new ArrayList<>();
    for (String each : graph.split(" ", -1)) {
      String[] ends = each.split(">", -1);
      boolean terminating = ends[1].contains("!");
      String[] to = ends[1].split("!", -1);
      edges.add(
          new Edge(ends[0], to[0], to.length > 1 && !to[1].isEmpty() ? to[1] : "*/*", terminating));
    }
    return edges;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
