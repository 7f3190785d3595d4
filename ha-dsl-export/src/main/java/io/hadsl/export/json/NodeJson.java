package io.hadsl.export.json;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.model.LocalState;
import io.hadsl.core.model.Node;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Content.Escaping;
import io.hadsl.core.resource.Content.Literal;
import io.hadsl.core.resource.Content.Secret;
import io.hadsl.core.resource.Content.Segment;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.TextFile.Keeping;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.FileMode;
import io.hadsl.core.value.Hardware;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Machines, with what stands on them alone. */
final class NodeJson {

  private NodeJson() {}

  static void write(JsonOut json, Node node) {
    json.text("name", node.name());
    json.text("address", node.address().value());
    json.text("os", node.os().id());
    json.textUnless("hostName", node.hostName().value(), node.name());
    node.zone().ifPresent(zone -> json.text("zone", References.write("zone", zone)));
    node.minimum().ifPresent(minimum -> json.object("minimum", () -> hardware(json, minimum)));
    node.role().ifPresent(role -> json.text("role", role));
    LocalState local = node.local();
    json.texts("packages", local.packages());
    json.objects("files", local.files(), file -> file(json, file));
    if (!local.sysctls().isEmpty()) {
      json.object("sysctls", () -> local.sysctls().forEach(json::text));
    }
    FactJson.write(json, node.facts());
  }

  static Node read(ObjectReader in) {
    String name = in.text("name");
    IpAddress address = in.text("address", IpAddress::of);
    OsRelease os = in.text("os", OsRelease::ofId);
    Optional<HostName> hostName = in.optional("hostName", HostName::of);
    var zone = in.optional("zone", text -> References.read("zone", text));
    Optional<Hardware> minimum = in.optionalObject("minimum").map(NodeJson::readHardware);
    Optional<String> role = in.optional("role", text -> text);
    List<String> packages = in.texts("packages", text -> new OsPackage(text).name());
    List<TextFile> files = in.objects("files").stream().map(NodeJson::readFile).toList();
    Map<String, String> sysctls = new TreeMap<>();
    in.optionalObject("sysctls")
        .ifPresent(each -> each.all().values().keySet().forEach(k -> sysctls.put(k, each.text(k))));
    List<Stated<StatedFact>> facts = FactJson.read(in);
    return in.end(
        () ->
            new Node(
                name,
                address,
                os,
                hostName.orElseGet(() -> HostName.of(name)),
                zone,
                minimum,
                role,
                new LocalState(packages, files, new TreeMap<>(sysctls), List.of()),
                facts,
                in.declaredAt()));
  }

  private static void hardware(JsonOut json, Hardware least) {
    json.number("cores", least.cores());
    json.text("memory", least.memory().toString());
    json.text("disk", least.disk().toString());
    json.text("architecture", least.architecture());
  }

  private static Hardware readHardware(ObjectReader in) {
    int cores = in.number("cores", number -> number);
    var memory = in.text("memory", Sizes::read);
    var disk = in.text("disk", Sizes::read);
    String architecture = in.optional("architecture", text -> text).orElse("amd64");
    return in.end(() -> new Hardware(cores, memory, disk, architecture));
  }

  private static void file(JsonOut json, TextFile file) {
    json.text("path", file.path().value());
    json.text("owner", file.ownership().user().value());
    json.text("group", file.ownership().group().value());
    json.text("mode", file.ownership().mode().toString());
    if (file.keeping() == Keeping.SEEDED) {
      json.text("keeping", "seeded");
    }
    json.objects("content", file.content().segments(), segment -> segment(json, segment));
  }

  private static void segment(JsonOut json, Segment segment) {
    if (segment instanceof Literal literal) {
      json.text("text", literal.text());
    } else if (segment instanceof Secret secret) {
      json.text("secret", secret.secret().name());
      json.text("escaping", JsonOut.word(secret.escaping()));
    }
  }

  private static TextFile readFile(ObjectReader in) {
    AbsolutePath path = in.text("path", AbsolutePath::of);
    AccountName owner = in.text("owner", AccountName::of);
    AccountName group = in.text("group", AccountName::of);
    FileMode mode = in.text("mode", NodeJson::readMode);
    Keeping keeping =
        in.optional("keeping", text -> JsonOut.readWord(Keeping.class, text))
            .orElse(Keeping.ENFORCED);
    List<Segment> segments = new ArrayList<>();
    for (ObjectReader each : in.objects("content")) {
      segments.add(readSegment(each));
    }
    return in.end(
        () ->
            new TextFile(path, new Content(segments), new Ownership(owner, group, mode), keeping));
  }

  private static Segment readSegment(ObjectReader in) {
    Optional<SecretRef> secret = in.optional("secret", SecretRef::new);
    if (secret.isPresent()) {
      Escaping escaping = in.text("escaping", text -> JsonOut.readWord(Escaping.class, text));
      return in.end(() -> new Secret(secret.get(), escaping));
    }
    Literal literal = in.text("text", Literal::new);
    return in.end(() -> literal);
  }

  private static FileMode readMode(String text) {
    if (!text.matches("[0-7]{4}")) {
      throw new IllegalArgumentException(
          "mode \"" + text + "\" is not allowed: use four octal digits, such as \"0644\"");
    }
    return FileMode.of(Integer.parseInt(text, 8));
  }
}
