package io.hadsl.proof.witness;

import io.hadsl.proof.catalog.Catalog;
import io.hadsl.proof.catalog.CatalogResource;
import io.hadsl.proof.report.Complaint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * On nodes that share a file system an account has one number, and a number belongs to one account.
 */
final class SameNumbers implements Witness {

  /** What a node says of an account. */
  private record Claim(
      Catalog catalog, CatalogResource resource, String kind, String name, String number) {}

  @Override
  public String id() {
    return "same-numbers";
  }

  @Override
  public List<Complaint> look(Scene scene) {
    Map<String, Set<String>> sharers = new LinkedHashMap<>();
    for (Mount mount : scene.uses().mounts()) {
      sharers.computeIfAbsent(mount.share(), share -> new HashSet<>()).add(mount.node());
    }
    List<Complaint> complaints = new ArrayList<>();
    sharers.forEach(
        (share, nodes) -> {
          List<Claim> claims = new ArrayList<>();
          for (Catalog catalog : scene.catalogs().all()) {
            if (nodes.contains(catalog.node())) {
              claims.addAll(claims(catalog));
            }
          }
          String where = share.substring(0, share.indexOf(' '));
          complaints.addAll(compare(scene, where, claims));
        });
    return complaints;
  }

  private List<Complaint> compare(Scene scene, String where, List<Claim> claims) {
    Map<String, Claim> byName = new HashMap<>();
    Map<String, Claim> byNumber = new HashMap<>();
    List<Complaint> complaints = new ArrayList<>();
    for (Claim claim : claims) {
      Claim named = byName.putIfAbsent(claim.kind() + claim.name(), claim);
      Claim numbered = byNumber.putIfAbsent(claim.kind() + claim.number(), claim);
      if (named != null && !named.number().equals(claim.number())) {
        complaints.add(
            complaint(
                scene.catalogs(),
                claim.catalog(),
                claim.resource(),
                "%s %s has number %s on %s and %s on %s, which share %s"
                    .formatted(
                        claim.kind(),
                        claim.name(),
                        named.number(),
                        named.catalog().node(),
                        claim.number(),
                        claim.catalog().node(),
                        where)));
      } else if (numbered != null && !numbered.name().equals(claim.name())) {
        complaints.add(
            complaint(
                scene.catalogs(),
                claim.catalog(),
                claim.resource(),
                "%s number %s is %s on %s and %s on %s, which share %s"
                    .formatted(
                        claim.kind(),
                        claim.number(),
                        numbered.name(),
                        numbered.catalog().node(),
                        claim.name(),
                        claim.catalog().node(),
                        where)));
      }
    }
    return complaints;
  }

  private static List<Claim> claims(Catalog catalog) {
    List<Claim> claims = new ArrayList<>();
    for (CatalogResource each : catalog.resources()) {
      if (each.is("User") && !each.text("uid").isEmpty()) {
        claims.add(new Claim(catalog, each, "user", each.title(), each.text("uid")));
      } else if (each.is("Group") && !each.text("gid").isEmpty()) {
        claims.add(new Claim(catalog, each, "group", each.title(), each.text("gid")));
      } else if (each.reference().equals("Class[Ha_dsl::Preconditions]")) {
        each.members("accounts")
            .forEach(
                (name, numbers) -> {
                  String uid = String.valueOf(numbers).replaceAll(".*uid=(\\d+).*", "$1");
                  claims.add(new Claim(catalog, each, "user", name, uid));
                });
        each.members("users").forEach((name, uid) -> claims.add(claim(catalog, each, name, uid)));
      }
    }
    return claims;
  }

  private static Claim claim(Catalog catalog, CatalogResource each, String name, Object uid) {
    return new Claim(catalog, each, "user", name, String.valueOf(uid));
  }
}
