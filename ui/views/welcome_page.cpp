#include "ui/views/welcome_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/views/sentence.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

WelcomePage::WelcomePage(const theme::Theme& theme, const QString& defaultStore, const QString& problem,
                         const QStringList& recentStores, QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("welcomePage"));
    auto* const layout = new QVBoxLayout(this);
    layout->setSpacing(theme::kGap3);
    layout->addStretch(2);
    auto* const column = new QVBoxLayout;
    column->setSpacing(theme::kGap3);
    column->addWidget(makeLabel(tr("Farmwarden"), theme::Size::Title));
    QLabel* const what =
        makeLabel(tr("Sends remote-desktop connections to the right host, and shows who is where and why."),
                  theme::Size::Base, QStringLiteral("muted"));
    what->setWordWrap(true);
    column->addWidget(what);
    if (!problem.isEmpty()) {
        QFrame* const note = makeFrame(QStringLiteral("note-closed"));
        QLabel* const text = makeLabel(asSentence(problem), theme::Size::Base, QStringLiteral("closed"));
        text->setWordWrap(true);
        text->setAccessibleName(tr("Problem"));
        (new QHBoxLayout(note))->addWidget(text);
        column->addWidget(note);
        m_description = problem + u'\n';
    }
    column->addSpacing(theme::kGap1);
    column->addWidget(makeWay(
        theme, QStringLiteral("play"), tr("A store on this machine"),
        tr("Start here makes a store in %1 and runs a broker on this machine: add a farm and one host, and connect. Or "
           "open the store file of a broker that runs already.")
            .arg(defaultStore),
        {{tr("Start here"), problem.isEmpty(), &WelcomePage::startHereWanted},
         {tr("Open store…"), false, &WelcomePage::openWanted}}));
    column->addWidget(makeWay(theme, QStringLiteral("store"), tr("A database"),
                              tr("A store in a PostgreSQL server, for several brokers and consoles at once."),
                              {{tr("Connect…"), false, &WelcomePage::connectWanted}}));
    column->addWidget(makeWay(theme, QStringLiteral("demo"), tr("Look around"),
                              tr("Three farms with 40 targets and 2,000 invented people, moving. Nothing is kept."),
                              {{tr("Open the demo"), !problem.isEmpty(), &WelcomePage::demoWanted}}));
    if (!recentStores.isEmpty()) {
        column->addWidget(makeRecent(recentStores));
    }
    auto* const middle = new QHBoxLayout;
    middle->addStretch();
    auto* const box = new QWidget;
    box->setFixedWidth(620);
    box->setLayout(column);
    middle->addWidget(box);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addStretch(3);
}

QWidget* WelcomePage::makeRecent(const QStringList& stores) {
    constexpr int kShown = 4;
    auto* const box = new QWidget;
    auto* const layout = new QVBoxLayout(box);
    layout->setContentsMargins(16, 4, 16, 0);
    layout->setSpacing(theme::kGap1);
    layout->addWidget(makeLabel(tr("Opened before"), theme::Size::Small, QStringLiteral("muted"), true));
    for (const QString& store : stores.mid(0, kShown)) {
        QPushButton* const link =
            makeButton(QString(store).replace(u'&', QStringLiteral("&&")), QStringLiteral("link"));
        link->setAccessibleName(tr("Open %1").arg(store));
        connect(link, &QPushButton::clicked, this, [this, store] { Q_EMIT recentWanted(store); });
        layout->addWidget(link, 0, Qt::AlignLeft);
        m_description += QStringLiteral("  %1\n").arg(store);
    }
    return box;
}

QWidget* WelcomePage::makeWay(const theme::Theme& theme, const QString& icon, const QString& title, const QString& text,
                              const std::vector<Button>& buttons) {
    QFrame* const card = makeFrame(QStringLiteral("card"));
    auto* const layout = new QHBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(theme::kGap3);
    auto* const picture = new QLabel;
    const auto draw = [picture, icon, &theme] {
        picture->setPixmap(theme.icon(icon, theme::Token::Accent).pixmap(24, 24));
    };
    draw();
    connect(&theme, &theme::Theme::changed, picture, draw);
    picture->setAccessibleName(title);
    layout->addWidget(picture, 0, Qt::AlignTop);
    auto* const texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(makeLabel(title, theme::Size::Base, {}, true));
    QLabel* const detail = makeLabel(text, theme::Size::Small, QStringLiteral("muted"));
    detail->setWordWrap(true);
    texts->addWidget(detail);
    layout->addLayout(texts, 1);
    auto* const ways = new QVBoxLayout;
    ways->setSpacing(theme::kGap2);
    for (const Button& button : buttons) {
        QPushButton* const go = makeButton(button.text, button.isPrimary ? QStringLiteral("primary") : QString());
        go->setMinimumWidth(128);
        connect(go, &QPushButton::clicked, this, button.signal);
        ways->addWidget(go);
    }
    layout->addLayout(ways);
    layout->setAlignment(ways, Qt::AlignVCenter);
    m_description += QStringLiteral("  %1: %2\n").arg(title, text);
    return card;
}

}  // namespace farmwarden::views
