#include "query/searchblock.h"

#include "query/facts.h"
#include "query/pattern.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace {

/// Gives texts small numbers; rows in a row that are alike cost one comparison.
class Numbering
{
public:
    explicit Numbering(SearchColumn &column) : m_column(column) {}

    void append(int row, const QString &text)
    {
        if (m_column.values.empty() || text != m_last) {
            const auto next = quint16(m_column.samples.size());
            const auto known = m_numbers.constFind(text);
            m_number = known == m_numbers.constEnd() ? next : *known;
            if (m_number == next) {
                m_numbers.insert(text, next);
                m_column.samples.push_back(quint16(row));
            }
            m_last = text;
        }
        m_column.values.push_back(m_number);
    }

private:
    SearchColumn &m_column;
    QHash<QString, quint16> m_numbers;
    QString m_last;
    quint16 m_number = 0;
};

constexpr QChar between = QChar(u'\x1f');

QString groupsOf(const Instance &instance)
{
    QString text;
    for (const Instance::Named &group : instance.securityGroups)
        text += group.id + between + group.name + between;
    return text;
}

QString pairsOf(const QMap<QString, QString> &map)
{
    QString text;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        text += it.key() + between + it.value() + between;
    return text;
}

QString pair(const QString &a, const QString &b)
{
    return b.isEmpty() ? a : a + between + b;
}

} // namespace

QString SearchBlock::columnText(int column, const Instance &instance)
{
    switch (column) {
    case SearchBlock::Provider:
        return instance.provider;
    case SearchBlock::Account:
        return instance.account;
    case SearchBlock::Region: // uk is LON at Rackspace only
        return pair(instance.region, instance.provider);
    case SearchBlock::Zone:
        return instance.zone;
    case SearchBlock::State:
        return QString(QChar(u'0' + char16_t(instance.state)));
    case SearchBlock::Type:
        return instance.type;
    case SearchBlock::Image:
        return pair(instance.image, instance.imageName);
    case SearchBlock::Vpc:
        return instance.network;
    case SearchBlock::Sg:
        return groupsOf(instance);
    case SearchBlock::Lb:
        return pairsOf(instance.balancers);
    case SearchBlock::Key:
        return instance.keyName;
    case SearchBlock::Is:
        return QString(QChar(u'0' + (isProduction(instance) ? 1 : 0) + (isDrained(instance) ? 2 : 0) +
                             (instance.state == Instance::State::Running ? 4 : 0)));
    case SearchBlock::Has:
        return QString(QChar(char16_t(thingsOf(instance) + 1)));
    case SearchBlock::HasTag:
        return QStringList(instance.tags.keys()).join(between);
    case SearchBlock::Ssh:
        return pair(instance.sshAlias, instance.sshUser);
    case SearchBlock::Last:
        return instance.lastResult;
    default:
        return instance.sshJump;
    }
}

namespace {

void appendText(QString &line, const QString &text)
{
    if (!text.isEmpty())
        line += text + between;
}

} // namespace

QByteArray SearchBlock::textsOf(const Instance &instance)
{
    QString line;
    appendText(line, instance.name);
    appendText(line, instance.id);
    for (const QStringList *list :
         {&instance.publicV4, &instance.privateV4, &instance.publicV6, &instance.privateV6, &instance.dns}) {
        for (const QString &text : *list)
            appendText(line, text);
    }
    for (const QString &value : instance.tags) {
        if (value != instance.name) // Name, mostly
            appendText(line, value);
    }
    return folded(line).toUtf8();
}

qint64 SearchBlock::launchOf(const Instance &instance)
{
    return instance.launched.isValid() ? instance.launched.toMSecsSinceEpoch() : std::numeric_limits<qint64>::lowest();
}

QMap<QString, QString> SearchBlock::tagTexts(const Instance &instance)
{
    QMap<QString, QString> texts;
    for (auto it = instance.tags.cbegin(); it != instance.tags.cend(); ++it)
        texts[folded(it.key())] += it.value() + between;
    return texts;
}

namespace {

void layTexts(SearchBlock &block, const Instance *rows)
{
    for (int row = 0; row < block.size; ++row) {
        const Instance &instance = rows[row];
        block.nameAt.push_back(quint32(block.names.size()));
        block.names += instance.name;
        block.textAt.push_back(quint32(block.texts.size()));
        block.texts += SearchBlock::textsOf(instance);
        block.launched.push_back(SearchBlock::launchOf(instance));
    }
    block.nameAt.push_back(quint32(block.names.size()));
    block.textAt.push_back(quint32(block.texts.size()));
}

/// One column a tag name, whatever its case; a row with "Env" and "env" has both values in one text.
void layTags(SearchBlock &block, const Instance *rows)
{
    QHash<QString, QHash<QString, quint16>> numbers;
    QHash<QString, QString> foldedNames;
    for (int row = 0; row < block.size; ++row) {
        QMap<QString, QString> texts;
        for (auto it = rows[row].tags.cbegin(); it != rows[row].tags.cend(); ++it) {
            QString &name = foldedNames[it.key()];
            if (name.isNull())
                name = folded(it.key());
            texts[name] += it.value() + between;
        }
        for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
            SearchColumn &column = block.tags[it.key()];
            if (column.values.empty()) {
                column.values.assign(size_t(block.size), 0);
                column.samples.push_back(0); // stands for "none" and is never asked
            }
            quint16 &number = numbers[it.key()][it.value()];
            if (number == 0) {
                number = quint16(column.samples.size());
                column.samples.push_back(quint16(row));
            }
            column.values[size_t(row)] = number;
        }
    }
}

} // namespace

std::shared_ptr<const SearchBlock> SearchBlock::of(const Instance *rows, int size)
{
    auto block = std::make_shared<SearchBlock>();
    block->size = size;
    layTexts(*block, rows);
    for (int column = 0; column < columnCount; ++column) {
        Numbering numbering(block->columns[size_t(column)]);
        for (int row = 0; row < size; ++row)
            numbering.append(row, columnText(column, rows[row]));
    }
    layTags(*block, rows);
    return block;
}

bool SearchBlock::same(const Instance &a, const Instance &b)
{
    return a.state == b.state && a.name == b.name && a.id == b.id && a.provider == b.provider &&
           a.account == b.account && a.region == b.region && a.zone == b.zone && a.type == b.type &&
           a.image == b.image && a.imageName == b.imageName && a.publicV4 == b.publicV4 && a.publicV6 == b.publicV6 &&
           a.privateV4 == b.privateV4 && a.privateV6 == b.privateV6 && a.dns == b.dns && a.tags == b.tags &&
           a.launched == b.launched && a.keyName == b.keyName && a.network == b.network &&
           a.securityGroups == b.securityGroups && a.balancers == b.balancers && a.lastResult == b.lastResult &&
           a.sshUser == b.sshUser && a.sshAlias == b.sshAlias && a.sshJump == b.sshJump;
}
