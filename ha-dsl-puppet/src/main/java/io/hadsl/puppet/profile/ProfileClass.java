package io.hadsl.puppet.profile;

import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.puppet.merge.MergedProfile;
import io.hadsl.puppet.syntax.Manifest;
import io.hadsl.puppet.syntax.Manifest.ClassDefinition;
import io.hadsl.puppet.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A profile as files, and the values that its nodes have.
 *
 * @param profile the profile
 * @param files the class, and the files and templates it reads
 * @param values what its nodes say for its parameters
 */
public record ProfileClass(MergedProfile profile, List<GeneratedFile> files, MemberValues values) {

  /** Copies the list. */
  public ProfileClass {
    files = List.copyOf(files);
  }

  /**
   * Writes a profile as a class.
   *
   * @param firstNodes the first node of each service
   * @param header the first paragraph of the manifest
   * @param profile the profile
   * @return its files and data
   */
  public static ProfileClass of(FirstNodes firstNodes, String header, MergedProfile profile) {
    Names names = new Names(profile.resources());
    Parameters parameters = new Parameters(profile, names);
    SideFiles sideFiles = new SideFiles(profile.name());
    Secrets secrets =
        new Secrets(profile.members().size(), profile.resources(), parameters, sideFiles);
    Conditions conditions = new Conditions(firstNodes, profile, parameters);
    Assembly assembly =
        new Assembly(profile, new Lowering(parameters, sideFiles, secrets), conditions, names);
    List<Statement> body = assembly.statements();
    Manifest manifest =
        new Manifest(
            List.of(header),
            List.of(
                new ClassDefinition(
                    "profile::" + profile.name(),
                    profile.summary().isBlank()
                        ? "The profile " + profile.name() + "."
                        : profile.summary(),
                    List.of(),
                    parameters.parameters(),
                    body)));
    List<GeneratedFile> files = new ArrayList<>(sideFiles.files());
    files.add(
        GeneratedFile.text(
            "puppet/site-modules/profile/manifests/" + profile.name() + ".pp",
            manifest.print(),
            profile.resources().isEmpty()
                ? Origin.NONE
                : SideFiles.origin(profile.resources().get(0).provenance())));
    return new ProfileClass(profile, files, parameters.memberValues());
  }
}
