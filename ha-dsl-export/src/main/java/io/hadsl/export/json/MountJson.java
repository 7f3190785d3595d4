package io.hadsl.export.json;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.MountSource.Bind;
import io.hadsl.core.model.MountSource.CephFs;
import io.hadsl.core.model.MountSource.GlusterFs;
import io.hadsl.core.model.MountSource.Nfs4;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Nearest;
import io.hadsl.core.value.SecretRef;
import java.util.List;

/** Shared mounts. */
final class MountJson {

  private static final List<String> TYPES = List.of("nfs4", "glusterfs", "cephfs", "bind");

  private MountJson() {}

  static void write(JsonOut json, SharedMount mount) {
    json.text("path", mount.path().value());
    json.object("source", () -> source(json, mount.source()));
    json.texts("options", mount.options());
    json.textUnless("storeRoot", mount.storeRoot().value(), mount.path().value());
    Placed.write(json, mount.label(), mount.nodes());
    FactJson.write(json, mount.facts());
  }

  static SharedMount read(ObjectReader in) {
    AbsolutePath path = in.text("path", AbsolutePath::of);
    MountSource source = readSource(in.object("source"));
    List<String> options = in.texts("options", text -> text);
    AbsolutePath storeRoot = in.optional("storeRoot", AbsolutePath::of).orElse(path);
    List<ElementId> nodes = Placed.nodes(in);
    String label = Placed.label(in, nodes);
    List<Stated<StatedFact>> facts = FactJson.read(in);
    return in.end(
        () ->
            new SharedMount(
                path, source, options, storeRoot, label, nodes, facts, in.declaredAt()));
  }

  private static void source(JsonOut json, MountSource source) {
    if (source instanceof Nfs4 nfs) {
      json.text("type", "nfs4");
      json.text("from", nfs.from().path());
      json.text("export", nfs.export().value());
    } else if (source instanceof GlusterFs gluster) {
      json.text("type", "glusterfs");
      json.text("from", gluster.from().path());
      json.text("volume", gluster.volume());
    } else if (source instanceof CephFs ceph) {
      json.text("type", "cephfs");
      json.text("from", ceph.from().path());
      json.text("path", ceph.path().value());
      json.text("client", ceph.client().value());
      json.text("key", ceph.key().name());
    } else if (source instanceof Bind bind) {
      json.text("type", "bind");
      json.text("directory", bind.directory().value());
    }
  }

  private static MountSource readSource(ObjectReader in) {
    String type = in.text("type");
    switch (type) {
      case "nfs4" -> {
        ElementId from = in.text("from", References::readId);
        AbsolutePath export = in.text("export", AbsolutePath::of);
        return in.end(() -> new Nfs4(from, export));
      }
      case "glusterfs" -> {
        ElementId from = in.text("from", References::readId);
        String volume = in.text("volume");
        return in.end(() -> new GlusterFs(from, volume));
      }
      case "cephfs" -> {
        ElementId from = in.text("from", References::readId);
        AbsolutePath path = in.text("path", AbsolutePath::of);
        AccountName client = in.text("client", AccountName::of);
        SecretRef key = in.text("key", SecretRef::new);
        return in.end(() -> new CephFs(from, path, client, key));
      }
      case "bind" -> {
        AbsolutePath directory = in.text("directory", AbsolutePath::of);
        return in.end(() -> new Bind(directory));
      }
      default ->
          throw in.problem(
              "type", "source \"" + type + "\" is unknown: " + Nearest.hint(type, TYPES));
    }
  }
}
