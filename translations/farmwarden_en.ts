<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Names</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyWording</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message numerus="yes">
        <source>unused for %n day(s)</source>
        <translation>
            <numerusform>unused for %n day</numerusform>
            <numerusform>unused for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n hold(s)</source>
        <translation>
            <numerusform>Release %n hold</numerusform>
            <numerusform>Release %n holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n session(s)</source>
        <translation>
            <numerusform>Disconnect %n session</numerusform>
            <numerusform>Disconnect %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disconnected</source>
        <translation>
            <numerusform>%n disconnected</numerusform>
            <numerusform>%n disconnected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not: %1</source>
        <translation>
            <numerusform>%n not: %1</numerusform>
            <numerusform>%n not: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tell of a draft of %n change(s)</source>
        <translation>
            <numerusform>Tell of a draft of %n change</numerusform>
            <numerusform>Tell of a draft of %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::HostWall</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::OverviewPage</name>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n farm(s)</source>
        <translation>
            <numerusform>%n farm</numerusform>
            <numerusform>%n farms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::charts::SessionsChart</name>
    <message numerus="yes">
        <source>last %n hour(s), by the minute</source>
        <translation>
            <numerusform>last hour, by the minute</numerusform>
            <numerusform>last %n hours, by the minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n session(s)</source>
        <translation>
            <numerusform>%1: %n session</numerusform>
            <numerusform>%1: %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::BalancingPanel</name>
    <message numerus="yes">
        <source>%n session(s) at most</source>
        <translation>
            <numerusform>%n session at most</numerusform>
            <numerusform>%n sessions at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::DifferencesView</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::FlowPicture</name>
    <message numerus="yes">
        <source>%n other farm(s)</source>
        <translation>
            <numerusform>%n other farm</numerusform>
            <numerusform>%n other farms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other rule(s)</source>
        <translation>
            <numerusform>%n other rule</numerusform>
            <numerusform>%n other rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other place(s)</source>
        <translation>
            <numerusform>%n other place</numerusform>
            <numerusform>%n other places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::HistoryPanel</name>
    <message numerus="yes">
        <source>%n red test(s) overridden: %1</source>
        <translation>
            <numerusform>%n red test overridden: %1</numerusform>
            <numerusform>%n red tests overridden: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::MergeSheet</name>
    <message numerus="yes">
        <source>What only one of you changed is taken from that one. %n conflict(s): both changed the same.</source>
        <translation>
            <numerusform>What only one of you changed is taken from that one. %n conflict: both changed the same.</numerusform>
            <numerusform>What only one of you changed is taken from that one. %n conflicts: both changed the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %n conflict(s) first.</source>
        <translation>
            <numerusform>Settle %n conflict first.</numerusform>
            <numerusform>Settle %n conflicts first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::PolicyPage</name>
    <message numerus="yes">
        <source>Marks: %n</source>
        <translation>
            <numerusform>Marks: %n</numerusform>
            <numerusform>Marks: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft based on &lt;b&gt;version %1&lt;/b&gt; · &lt;b&gt;%n&lt;/b&gt; change(s)</source>
        <translation>
            <numerusform>Draft based on &lt;b&gt;version %1&lt;/b&gt; · &lt;b&gt;%n&lt;/b&gt; change</numerusform>
            <numerusform>Draft based on &lt;b&gt;version %1&lt;/b&gt; · &lt;b&gt;%n&lt;/b&gt; changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · &lt;b&gt;%n&lt;/b&gt; rule(s)</source>
        <translation>
            <numerusform> · &lt;b&gt;%n&lt;/b&gt; rule</numerusform>
            <numerusform> · &lt;b&gt;%n&lt;/b&gt; rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n red test(s)</source>
        <translation>
            <numerusform>%n red test</numerusform>
            <numerusform>%n red tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) deleted from the draft</source>
        <translation>
            <numerusform>%n rule deleted from the draft</numerusform>
            <numerusform>%n rules deleted from the draft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::PolicyPanels</name>
    <message numerus="yes">
        <source>%1 has a draft of %n change(s) since %2, based on version %3</source>
        <translation>
            <numerusform>%1 has a draft of %n change since %2, based on version %3</numerusform>
            <numerusform>%1 has a draft of %n changes since %2, based on version %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::PublishSheet</name>
    <message numerus="yes">
        <source>%n change(s) since version %1</source>
        <translation>
            <numerusform>%n change since version %1</numerusform>
            <numerusform>%n changes since version %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct %n error(s) first.</source>
        <translation>
            <numerusform>Correct %n error first.</numerusform>
            <numerusform>Correct %n errors first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say why to publish in spite of %n red test(s).</source>
        <translation>
            <numerusform>Say why to publish in spite of %n red test.</numerusform>
            <numerusform>Say why to publish in spite of %n red tests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Coverage: the effect of %n rule(s) changes</source>
        <translation>
            <numerusform>Coverage: the effect of %n rule changes</numerusform>
            <numerusform>Coverage: the effect of %n rules changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n pass(es).</source>
        <translation>
            <numerusform>The one test passes.</numerusform>
            <numerusform>All %n pass.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::ReplayPanel</name>
    <message numerus="yes">
        <source>The groups of %n user(s) are not on record, though a rule asks for them.</source>
        <translation>
            <numerusform>The groups of %n user are not on record, though a rule asks for them.</numerusform>
            <numerusform>The groups of %n users are not on record, though a rule asks for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::RuleList</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::editors::RulesPopover</name>
    <message numerus="yes">
        <source>Edit %n rule(s)</source>
        <translation>
            <numerusform>Edit %n rule</numerusform>
            <numerusform>Edit %n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lead to a farm; the others stay as they are.</source>
        <translation>
            <numerusform>%n of them lead to a farm; the others stay as they are.</numerusform>
            <numerusform>%n of them lead to a farm; the others stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::models::AttentionModel</name>
    <message numerus="yes">
        <source>%n target(s) do not answer</source>
        <translation>
            <numerusform>%n target does not answer</numerusform>
            <numerusform>%n targets do not answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) quarantined</source>
        <translation>
            <numerusform>%n target quarantined</numerusform>
            <numerusform>%n targets quarantined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused in 1 h</source>
        <translation>
            <numerusform>%n refused in 1 h</numerusform>
            <numerusform>%n refused in 1 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logon(s) failed in 1 h</source>
        <translation>
            <numerusform>%n logon failed in 1 h</numerusform>
            <numerusform>%n logons failed in 1 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) at their limits</source>
        <translation>
            <numerusform>%n target at its limit</numerusform>
            <numerusform>%n targets at their limits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) not checked yet</source>
        <translation>
            <numerusform>%n target not checked yet</numerusform>
            <numerusform>%n targets not checked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) closed</source>
        <translation>
            <numerusform>%n target closed</numerusform>
            <numerusform>%n targets closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) reconnect-only</source>
        <translation>
            <numerusform>%n target reconnect-only</numerusform>
            <numerusform>%n targets reconnect-only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on them</source>
        <translation>
            <numerusform>%n session on them</numerusform>
            <numerusform>%n sessions on them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) on it</source>
        <translation>
            <numerusform>%n session on it</numerusform>
            <numerusform>%n sessions on it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::models::FarmTreeModel</name>
    <message numerus="yes">
        <source>, %n more</source>
        <translation>
            <numerusform>, %n more</numerusform>
            <numerusform>, %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::MainWindow</name>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::Palette</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::navigation::StatusStrip</name>
    <message numerus="yes">
        <source>%n broker(s): %1</source>
        <translation>
            <numerusform>%n broker: %1</numerusform>
            <numerusform>%n brokers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s) silent</source>
        <translation>
            <numerusform>%n broker silent</numerusform>
            <numerusform>%n brokers silent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Notices, %n new</numerusform>
            <numerusform>Notices, %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ActivityPage</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::DisconnectBar</name>
    <message numerus="yes">
        <source>%n session(s) could not be disconnected</source>
        <translation>
            <numerusform>%n session could not be disconnected</numerusform>
            <numerusform>%n sessions could not be disconnected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnecting %n session(s)</source>
        <translation>
            <numerusform>Disconnecting %n session</numerusform>
            <numerusform>Disconnecting %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) disconnected</source>
        <translation>
            <numerusform>%n session disconnected</numerusform>
            <numerusform>%n sessions disconnected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n left as it is</numerusform>
            <numerusform>%n left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the journal has them all</source>
        <translation>
            <numerusform>and %n more; the journal has them all</numerusform>
            <numerusform>and %n more; the journal has them all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::DisconnectSheet</name>
    <message numerus="yes">
        <source>Disconnect %n session(s)</source>
        <translation>
            <numerusform>Disconnect %n session</numerusform>
            <numerusform>Disconnect %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n target(s): %1.</source>
        <translation>
            <numerusform>On %n target: %1.</numerusform>
            <numerusform>On %n targets: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected session(s) have no connection to cut and stay as they are.</source>
        <translation>
            <numerusform>%n selected session has no connection to cut and stays as it is.</numerusform>
            <numerusform>%n selected sessions have no connection to cut and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) lose their connection. Programs keep running, and they can come back.</source>
        <translation>
            <numerusform>%n user loses the connection. Programs keep running, and the user can come back.</numerusform>
            <numerusform>%n users lose their connection. Programs keep running, and they can come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) disconnected</source>
        <translation>
            <numerusform>%n session disconnected</numerusform>
            <numerusform>%n sessions disconnected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ExportBar</name>
    <message numerus="yes">
        <source>%n ended meanwhile</source>
        <translation>
            <numerusform>%n ended meanwhile</numerusform>
            <numerusform>%n ended meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported to %1</source>
        <translation>
            <numerusform>%n row exported to %1</numerusform>
            <numerusform>%n rows exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FacetButton</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FarmInspector</name>
    <message numerus="yes">
        <source>, %n more</source>
        <translation>
            <numerusform>, %n more</numerusform>
            <numerusform>, %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::FarmsPage</name>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) are released</source>
        <translation>
            <numerusform>%n hold is released</numerusform>
            <numerusform>%n holds are released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n target(s)</source>
        <translation>
            <numerusform>Export %n target</numerusform>
            <numerusform>Export %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) exported to %1</source>
        <translation>
            <numerusform>%n target exported to %1</numerusform>
            <numerusform>%n targets exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::HoldSheet</name>
    <message numerus="yes">
        <source>Hold %n target(s)</source>
        <translation>
            <numerusform>Hold %n target</numerusform>
            <numerusform>Hold %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) stay</source>
        <translation>
            <numerusform>%n session stays</numerusform>
            <numerusform>%n sessions stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free place(s) there</source>
        <translation>
            <numerusform>%n free place there</numerusform>
            <numerusform>%n free places there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New users go to %n other target(s)</source>
        <translation>
            <numerusform>New users go to %n other target</numerusform>
            <numerusform>New users go to %n other targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; too few for %n of those who are here</source>
        <translation>
            <numerusform>; too few for %n of those who are here</numerusform>
            <numerusform>; too few for %n of those who are here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ImportSheet</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) could not be read</source>
        <translation>
            <numerusform>%n letter could not be read</numerusform>
            <numerusform>%n letters could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n new farm(s): %1</source>
        <translation>
            <numerusform>Add %n new farm: %1</numerusform>
            <numerusform>Add %n new farms: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) added</source>
        <translation>
            <numerusform>%n target added</numerusform>
            <numerusform>%n targets added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) changed</source>
        <translation>
            <numerusform>%n target changed</numerusform>
            <numerusform>%n targets changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n target(s)</source>
        <translation>
            <numerusform>Import %n target</numerusform>
            <numerusform>Import %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are wrong; nothing is imported until they are right.</source>
        <translation>
            <numerusform>%n row is wrong; nothing is imported until it is right.</numerusform>
            <numerusform>%n rows are wrong; nothing is imported until they are right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::QueryCompleter</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::ReleaseSheet</name>
    <message numerus="yes">
        <source>Release %n hold(s)</source>
        <translation>
            <numerusform>Release %n hold</numerusform>
            <numerusform>Release %n holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stays held by %n other(s)</source>
        <translation>
            <numerusform>stays held by %n other</numerusform>
            <numerusform>stays held by %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) take new users again: %1.</source>
        <translation>
            <numerusform>%n target takes new users again: %1.</numerusform>
            <numerusform>%n targets take new users again: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them belong to somebody else (%1) and cannot be put back as they were.</source>
        <translation>
            <numerusform>%n of them belongs to somebody else (%1) and cannot be put back as it was.</numerusform>
            <numerusform>%n of them belong to somebody else (%1) and cannot be put back as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) are released</source>
        <translation>
            <numerusform>%n hold is released</numerusform>
            <numerusform>%n holds are released</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::RemoveFarmSheet</name>
    <message numerus="yes">
        <source>The farm has %n target(s); remove them first.</source>
        <translation>
            <numerusform>The farm has %n target; remove it first.</numerusform>
            <numerusform>The farm has %n targets; remove them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::RemoveTargetSheet</name>
    <message numerus="yes">
        <source>%n session(s) are forgotten, and their users get a new place next time.</source>
        <translation>
            <numerusform>%n session is forgotten, and its user gets a new place next time.</numerusform>
            <numerusform>%n sessions are forgotten, and their users get a new place next time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionBulkBar</name>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionInspector</name>
    <message numerus="yes">
        <source>, %n more</source>
        <translation>
            <numerusform>, %n more</numerusform>
            <numerusform>, %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::SessionsPage</name>
    <message numerus="yes">
        <source>Disconnect %n session(s)…</source>
        <translation>
            <numerusform>Disconnect %n session…</numerusform>
            <numerusform>Disconnect %n sessions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) copied; an export takes all of them</source>
        <translation>
            <numerusform>The first row copied; an export takes all of them</numerusform>
            <numerusform>The first %n rows copied; an export takes all of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n are disconnected already</source>
        <translation>
            <numerusform>%n is disconnected already</numerusform>
            <numerusform>all %n are disconnected already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n session(s)</source>
        <translation>
            <numerusform>Export %n session</numerusform>
            <numerusform>Export %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es), %1 ms</source>
        <translation>
            <numerusform>%Ln match, %1 ms</numerusform>
            <numerusform>%Ln matches, %1 ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter leaves none of the %Ln session(s).</source>
        <translation>
            <numerusform>The filter leaves out the %Ln session.</numerusform>
            <numerusform>The filter leaves none of the %Ln sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::TargetsSheet</name>
    <message numerus="yes">
        <source>Change %n target(s)</source>
        <translation>
            <numerusform>Change %n target</numerusform>
            <numerusform>Change %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are changed</source>
        <translation>
            <numerusform>%n target is changed</numerusform>
            <numerusform>%n targets are changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::Toast</name>
    <message numerus="yes">
        <source>and %n earlier message(s)</source>
        <translation>
            <numerusform>and %n earlier message</numerusform>
            <numerusform>and %n earlier messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::WhyHereView</name>
    <message numerus="yes">
        <source>%n more admitted</source>
        <translation>
            <numerusform>%n more admitted</numerusform>
            <numerusform>%n more admitted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s) behind</source>
        <translation>
            <numerusform>%n more rule behind</numerusform>
            <numerusform>%n more rules behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>farmwarden::views::WhyNotView</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
</TS>
