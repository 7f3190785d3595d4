package io.hadsl.examples.wordpress;

import io.hadsl.core.fact.UserRequests;
import io.hadsl.core.fact.UserRequests.Request;
import io.hadsl.core.model.Instance;

/** What people do with a WordPress: visitors read, and its author writes drafts over XML-RPC. */
final class SiteUsers {

  private static final String PATH = "/xmlrpc.php";
  private static final String TYPE = "text/xml";

  private SiteUsers() {}

  static UserRequests of(Instance instance) {
    String draft = "<struct>" + member("post_title", text(UserRequests.NOTE)) + "</struct>";
    String all = "<struct>" + member("number", "<int>1000000</int>") + "</struct>";
    String fields = "<array><data>" + value(text("post_title")) + "</data></array>";
    return UserRequests.reading("/")
        .writing(
            Request.post(PATH, TYPE, call("wp.newPost", draft)),
            // Its number; of a failure there would be a <fault>, with status 200 as well.
            "<params>",
            Request.post(PATH, TYPE, call("wp.getPosts", all, fields)))
        .withPassword(SiteSecrets.admin(instance));
  }

  private static String call(String method, String... more) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\"?><methodCall><methodName>");
    out.append(method).append("</methodName><params>");
    parameter(out, "<int>0</int>");
    parameter(out, text("admin"));
    parameter(out, text(UserRequests.PASSWORD));
    for (String each : more) {
      parameter(out, each);
    }
    return out.append("</params></methodCall>").toString();
  }

  private static void parameter(StringBuilder out, String typed) {
    out.append("<param>").append(value(typed)).append("</param>");
  }

  private static String member(String name, String typed) {
    return "<member><name>" + name + "</name>" + value(typed) + "</member>";
  }

  private static String value(String typed) {
    return "<value>" + typed + "</value>";
  }

  private static String text(String text) {
    return "<string>" + text + "</string>";
  }
}
