#include "views/firststartpage.h"

#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/rolelabel.h"
#include "views/rule.h"

#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using Role = Theme::Role;
using Step = RoleLabel::Step;

namespace {

constexpr int widest = 768;
constexpr int topSpace = 64;
constexpr int offerIcon = 24;

RoleLabel *wrapped(const QString &text, Role role, Step step, QWidget *parent)
{
    auto *label = new RoleLabel(text, role, step, parent);
    label->setWordWrap(true);
    return label;
}

/// A picture that follows the palette.
class OfferIcon final : public QWidget
{
public:
    OfferIcon(const QString &name, QWidget *parent) : QWidget(parent), m_name(name)
    {
        setFixedSize(offerIcon, offerIcon);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Icons::paint(&painter, rect(), m_name, Theme::of(palette()).color(Role::Accent), offerIcon);
    }

private:
    QString m_name;
};

} // namespace

FirstStartPage::FirstStartPage(QWidget *parent) : QWidget(parent), m_list(new ImportList(this))
{
    setObjectName(u"firstStartPage"_s);
    auto *content = new QWidget(this);
    auto *middle = new QWidget(content);
    middle->setMaximumWidth(widest);
    m_column = new QVBoxLayout(middle);
    m_column->setContentsMargins(0, topSpace, 0, Metrics::formMargin);
    m_column->setSpacing(Metrics::gap);
    m_column->addWidget(new RoleLabel(tr("No accounts yet"), Role::Text, Step::Title, middle));
    m_column->addWidget(
        wrapped(tr("Maestro lists your machines and runs commands on many of them at once. It speaks to your "
                   "clouds and hosts directly; nothing goes anywhere else."),
                Role::Muted, Step::Body, middle));
    m_column->addSpacing(Metrics::gap);
    m_add = makeButton(u"firstAdd"_s, tr("Add account"), u"add"_s);
    m_import = makeButton(u"firstImport"_s, tr("Import"), u"import"_s);
    m_import->setProperty("role", u"primary"_s);
    auto *demo = makeButton(u"firstDemo"_s, tr("Start the demo"), u"play"_s);
    addOffer(u"cloud"_s, tr("Add an account"),
             tr("A cloud or a list of hosts. Test it before you save; hosts appear region by region."), m_add);
    QVBoxLayout *importing =
        addOffer(u"import"_s, tr("Import from this machine"), tr("Looking at what is here…"), m_import);
    importing->addWidget(m_list);
    m_importText = static_cast<RoleLabel *>(importing->itemAt(1)->widget());
    addOffer(u"flask"_s, tr("Try the demo"),
             tr("Real hosts on this computer. Every screen works, nothing leaves the machine."), demo);
    m_column->addWidget(new Rule(Qt::Horizontal, middle));
    m_keychain = wrapped({}, Role::Muted, Step::Small, middle);
    m_keychain->setObjectName(u"firstKeychain"_s);
    m_column->addWidget(m_keychain);
    m_column->addStretch(1);

    auto *row = new QHBoxLayout(content);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(pane::scrolled(content, this));
    connect(m_list, &ImportList::ticksChanged, this, &FirstStartPage::follow);
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importWanted(m_list->ticked()); });
    connect(demo, &QPushButton::clicked, this, &FirstStartPage::demoWanted);
    setFocusProxy(m_add);
    follow();
}

QPushButton *FirstStartPage::makeButton(const QString &name, const QString &text, const QString &icon)
{
    auto *button = new QPushButton(Icons::icon(icon), text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setProperty("tall", true);
    button->setAutoDefault(false);
    return button;
}

QVBoxLayout *FirstStartPage::addOffer(const QString &icon, const QString &title, const QString &text,
                                      QPushButton *button)
{
    QWidget *middle = m_column->parentWidget();
    m_column->addWidget(new Rule(Qt::Horizontal, middle));
    auto *words = new QVBoxLayout;
    words->setSpacing(Metrics::inner);
    words->addWidget(new RoleLabel(title, Role::Text, Step::Head, middle));
    words->addWidget(wrapped(text, Role::Muted, Step::Body, middle));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, Metrics::gap, 16, Metrics::gap);
    row->setSpacing(16);
    row->addWidget(new OfferIcon(icon, middle), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    m_column->addLayout(row);
    return words;
}

void FirstStartPage::setAddMenu(QMenu *menu)
{
    m_add->setMenu(menu);
}

void FirstStartPage::setOffers(const QList<ImportOffer> &offers)
{
    const bool any = std::any_of(offers.cbegin(), offers.cend(), [](const ImportOffer &offer) { return offer.found; });
    m_importText->setText(any ? tr("Found just now. These files stay as they are; keys are copied to the keychain.")
                              : tr("Nothing was found that Maestro could import."));
    m_list->setOffers(offers);
}

void FirstStartPage::setKeychainNote(const QString &sentence)
{
    m_keychain->setText(sentence);
}

void FirstStartPage::follow()
{
    const auto count = static_cast<int>(m_list->ticked().size());
    m_import->setText(count == 0 ? tr("Import") : tr("Import %n sources", nullptr, count));
    m_import->setEnabled(count > 0);
}
